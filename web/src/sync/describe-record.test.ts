import { openBoardDoc, writeBoard } from '@tsunagu/board-doc';
import { DEFAULT_NOTATION, noSheets } from '@tsunagu/domain';
import { sheetsText } from '@tsunagu/domain/catalogue/sheets';
import { syncText } from '@tsunagu/domain/catalogue/sync';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { reapplyChanges } from './reapply.ts';
import { listRefused } from './refused-changes.ts';

/** The server's document, and this device's with a change that was not taken. */
function refusedSheets() {
  const server = new Y.Doc();
  writeBoard(server, {
    meta: { schemaVersion: 3, function: 1, template: '', hideNames: false, notation: DEFAULT_NOTATION },
    elements: [],
    ties: [],
    unions: [],
    ink: [],
    agenda: [],
    issues: [],
    decisions: [],
    holds: [],
    roles: [],
    ...noSheets(),
    minutes: new Map(),
  });
  const local = new Y.Doc();
  Y.applyUpdate(local, Y.encodeStateAsUpdate(server));
  const board = openBoardDoc(local);
  board.transact(() => board.sheetText('sheet_presentation', 'reason')?.insert(0, '退院した'));
  board.assessment.update('asr_bathing', { state: 'partly', note: '手すり' });
  return { server, changes: listRefused(local, server, { sameHistory: true }) };
}

it('[S23] words of a sheet that the server did not take are named by sheet and field', () => {
  const { changes } = refusedSheets();
  expect(changes.map(({ title }) => title)).toEqual([
    syncText.what.changed(syncText.named(syncText.kinds.sheets, sheetsText.names.sheet_presentation)),
    syncText.what.changed(syncText.named(syncText.kinds.assessment, sheetsText.rows.asr_bathing)),
  ]);
  expect(changes.flatMap(({ details }) => details)).toContain(syncText.detail(sheetsText.texts.reason, '退院した'));
});

it('[S23] done again they stand in the sheet beside what others wrote meanwhile', () => {
  const { server, changes } = refusedSheets();
  const board = openBoardDoc(server);
  board.assessment.update('asr_bathing', { prospect: 'better' });
  reapplyChanges(board, changes);
  expect(board.sheets.get('sheet_presentation')).toMatchObject({ reason: '退院した' });
  expect(board.assessment.get('asr_bathing')).toMatchObject({ state: 'partly', note: '手すり', prospect: 'better' });
});
