import { type ReactNode, useEffect } from 'react';
import { useFacts } from '../live/room.tsx';
import { usePictures } from './use-pictures.ts';

const picturesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));

/**
 * The map takes pictures that are dropped on it, and those that are pasted while nobody types. Choosing a file from a window is the way
 * for keyboards and phones (読み込む).
 */
export function PictureDrop({ children }: { children: ReactNode }) {
  const { mayEdit } = useFacts();
  const addPictures = usePictures();
  useEffect(() => {
    if (!mayEdit) return;
    const paste = (event: ClipboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable=true]');
      const files = picturesIn(event.clipboardData);
      if (typing || files.length === 0) return;
      event.preventDefault();
      // The map's own clipboard would look at it too.
      event.stopImmediatePropagation();
      void addPictures(files);
    };
    document.addEventListener('paste', paste, true);
    return () => document.removeEventListener('paste', paste, true);
  }, [mayEdit, addPictures]);
  return (
    <div
      className="contents"
      onDragOverCapture={(event) => {
        // Without this the browser would leave the meeting and show the picture.
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDropCapture={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.stopPropagation();
        const files = picturesIn(event.dataTransfer);
        if (mayEdit && files.length > 0) void addPictures(files);
      }}
    >
      {children}
    </div>
  );
}
