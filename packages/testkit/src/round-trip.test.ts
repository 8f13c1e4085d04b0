import { openBoardDoc, readRichText, richTextFragment, writeBoard } from '@tsunagu/board-doc';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { board, richText } from './index.ts';

describe('round trips', () => {
  it('[B4] what writeBoard wrote, read returns, here and on a peer', () => {
    fc.assert(
      fc.property(board, (value) => {
        const doc = new Y.Doc();
        writeBoard(doc, value);
        const peer = new Y.Doc();
        const open = openBoardDoc(peer);
        Y.applyUpdateV2(peer, Y.encodeStateAsUpdateV2(doc));
        expect(openBoardDoc(doc).read()).toEqual(value);
        expect(open.read()).toEqual(value);
        expect(open.damaged()).toEqual([]);
        expect(open.contentHash()).toBe(openBoardDoc(doc).contentHash());
      }),
      { numRuns: 150 },
    );
  });

  it('[B51] rich text comes back as it was written', () => {
    fc.assert(
      fc.property(richText, (value) => {
        const fragment = richTextFragment(value);
        new Y.Doc().getMap('minutes').set('agd_1', fragment);
        expect(readRichText(fragment)).toEqual(value);
      }),
      { numRuns: 200 },
    );
  });
});
