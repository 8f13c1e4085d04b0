import { BoardTable, type ElementId } from '@tsunagu/domain';
import { expect, it } from 'vitest';
import type * as Y from 'yjs';
import { exchange, twoDevices } from './fixtures.ts';

const id = 'el_9' as ElementId;
const table = BoardTable.parse({
  id,
  kind: 'table',
  pos: { x: 0, y: 0 },
  size: { w: 300, h: 200 },
  rows: 2,
  columns: 2,
  cells: {},
});

it('[B7] two people who fill different cells of an empty table keep both', () => {
  const [a, b] = twoDevices();
  a.elements.add(table);
  exchange(a.doc, b.doc);
  a.elements.update(id, { cells: { '0,0': '機能' } });
  b.elements.update(id, { cells: { '0,1': '担い手' } });
  exchange(a.doc, b.doc);
  for (const board of [a, b])
    expect(board.elements.get(id)).toMatchObject({ cells: { '0,0': '機能', '0,1': '担い手' } });
});

it('[B22] a cell that is no text quarantines its table only', () => {
  const [a] = twoDevices();
  a.elements.add(table);
  const cells = a.doc.getMap<Y.Map<Y.Map<unknown>>>('elements').get(id)?.get('cells');
  cells?.set('0,0', 7);
  expect(a.damaged()).toEqual([{ root: 'elements', id, problem: 'invalid-value' }]);
  cells?.set('0,0', 'heal');
  expect(a.elements.get(id)).toMatchObject({ cells: { '0,0': 'heal' } });
});
