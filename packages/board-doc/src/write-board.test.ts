import {
  BOARD_SCHEMA_VERSION,
  boardFromSample,
  boardFromTemplate,
  type RandomBytes,
  SAMPLES,
  TEMPLATES,
} from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { LAYOUT_VERSION, openBoardDoc, writeBoard } from './index.ts';

/** Bytes that differ from call to call and are the same in every run. */
function countingBytes(): RandomBytes {
  let next = 1;
  return (count) => Uint8Array.from({ length: count }, () => (next = (next * 75 + 74) % 65_537) % 256);
}

const boards = [
  ...TEMPLATES.map((template) => ({
    name: template.id,
    board: boardFromTemplate(template, { subjectAlias: 'Aさん', random: countingBytes() }),
  })),
  ...SAMPLES.map((sample) => ({ name: sample.id, board: boardFromSample(sample, { random: countingBytes() }) })),
];

describe('boards that ship', () => {
  it.each(boards)('[B4] $name is written without damage and read back whole', ({ board }) => {
    const open = openBoardDoc(new Y.Doc());
    writeBoard(open.doc, board);
    const read = open.read();
    const byId = (values: readonly { id: string }[]) => new Map(values.map((value) => [value.id, value]));
    expect(open.damaged()).toEqual([]);
    expect(open.layout()).toEqual({ state: 'current', version: LAYOUT_VERSION });
    expect(read.meta).toEqual(board.meta);
    for (const root of ['elements', 'ties', 'agenda', 'issues', 'decisions', 'holds', 'roles'] as const) {
      expect(byId(read[root])).toEqual(byId(board[root]));
    }
    for (const [item, text] of board.minutes) if (text.length > 0) expect(read.minutes.get(item)).toEqual(text);
  });

  it('[B3] the domain makes boards of the layout that is written here', () => {
    expect(BOARD_SCHEMA_VERSION).toBe(LAYOUT_VERSION);
  });
});
