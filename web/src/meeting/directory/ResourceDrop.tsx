import type { ReactNode } from 'react';
import { useFacts } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { droppedRow, ROW_TYPE } from './drag-data.ts';
import { usePlaceResource } from './use-place-resource.ts';

/** The map takes rows of the directory that are dragged onto it. The row's button does the same for keyboards and phones. */
export function ResourceDrop({ children }: { children: ReactNode }) {
  const { mayEdit } = useFacts();
  const ui = useUi();
  const place = usePlaceResource();
  return (
    <div
      className="contents"
      onDragOverCapture={(event) => {
        if (mayEdit && event.dataTransfer.types.includes(ROW_TYPE)) event.preventDefault();
      }}
      onDropCapture={(event) => {
        if (!event.dataTransfer.types.includes(ROW_TYPE)) return;
        event.preventDefault();
        event.stopPropagation();
        const row = droppedRow(event.dataTransfer);
        const at = ui.canvas.get()?.boardPoint({ x: event.clientX, y: event.clientY });
        if (mayEdit && row !== undefined && at !== undefined) place(row, at);
      }}
    >
      {children}
    </div>
  );
}
