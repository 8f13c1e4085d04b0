import type { ListedResource } from '../../api/resources.ts';

/** What a dragged row of the directory carries. Only this page reads it: its own rows are looked up again by id. */
export const ROW_TYPE = 'application/x-tsunagu-resource';

/** Rows that were shown for dragging, by id: what is dropped is one of these, whatever the data says. */
const shown = new Map<string, ListedResource>();

export function startDrag(data: DataTransfer, row: ListedResource): void {
  shown.set(row.id, row);
  data.setData(ROW_TYPE, row.id);
  data.effectAllowed = 'copy';
}

export const droppedRow = (data: DataTransfer): ListedResource | undefined => shown.get(data.getData(ROW_TYPE));
