import { describe, expect, it } from 'vitest';
import { Resource } from '../board/element.ts';
import { fromBoardJson } from '../board/from-board-json.ts';
import { withFreshIds } from '../board/fresh-ids.ts';
import { toBoardJson } from '../board/to-board-json.ts';
import { boardCsv } from '../csv/board-csv.ts';
import { readBoardCsv } from '../csv/read-board-csv.ts';
import { continueBoard } from '../meeting/continue-board.ts';
import { DEFAULT_SETTINGS } from '../settings/organisation-settings.ts';
import { board, resource } from '../testing/fixtures.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { DirectoryResource } from './directory-resource.ts';
import { mayBecomeResource, stageOf, stagesBeside, takeStep } from './idea-steps.ts';
import { mapDifferences, signOf } from './resource-on-map.ts';

const row = DirectoryResource.parse({
  id: 'rsc_1',
  name: 'サロンひまわり',
  formality: 'informal',
  kind: 'volunteer',
  careArea: '日常生活圏域',
  endedOn: null,
  mergedInto: null,
  version: 1,
});

describe('a row of the directory on a map', () => {
  it('[RS14] becomes a linked resource; its 圏域 is told where a step of the ladder is called so', () => {
    expect(signOf(row, DEFAULT_SETTINGS)).toEqual({
      label: 'サロンひまわり',
      formality: 'informal',
      supporterKind: 'volunteer',
      careArea: 'daily-living',
      resourceId: 'rsc_1',
    });
    expect(signOf({ ...row, careArea: '東地区' }, DEFAULT_SETTINGS).careArea).toBeNull();
  });

  it('[RS14] keeps its link in the open format, in CSV, in a copy and in the next meeting', () => {
    const one = board({ elements: [resource('el_1', { label: 'サロン', resourceId: 'rsc_1' })] });
    const json = toBoardJson(one, { attendance: [], hideNames: true });
    const linkOf = (elements: readonly { kind: string }[] | undefined) =>
      (elements?.[0] as { resourceId?: string } | undefined)?.resourceId;
    const read = fromBoardJson(JSON.parse(JSON.stringify(json)));
    expect(read.ok && linkOf(read.board.elements)).toBe('rsc_1');
    const csv = readBoardCsv([boardCsv(json).elements], { onBoard: [], random: seededRandom(1) });
    expect(csv.ok && linkOf(csv.map.elements)).toBe('rsc_1');
    expect(linkOf(withFreshIds(one, seededRandom(2)).elements)).toBe('rsc_1');
    expect(linkOf(continueBoard(one, one).elements)).toBe('rsc_1');
  });

  it('[RS16] tells what the directory says otherwise, and takes nothing over', () => {
    const sign = Resource.parse({ ...resource('el_1'), ...signOf(row, DEFAULT_SETTINGS) });
    expect(mapDifferences(sign, row)).toEqual([]);
    expect(mapDifferences(sign, { ...row, name: 'ひまわり', endedOn: '2026-04-01' })).toEqual(['name', 'ended']);
  });
});

describe('an idea', () => {
  const step = (stage: 'voice' | 'talk' | 'trial' | 'resource', on: string, more: object = {}) => ({
    stage,
    on,
    note: '',
    result: null,
    ...more,
  });

  it('[RS17] takes any stage but the last, in the order of days, and only a trial has a result', () => {
    expect(stageOf({ steps: [] })).toBe('voice');
    const voice = { steps: [step('voice', '2026-04-01')] };
    expect(takeStep(voice, step('trial', '2026-05-01', { result: 'succeeded' })).ok).toBe(true);
    expect(takeStep(voice, step('talk', '2026-03-31'))).toEqual({ ok: false, reason: 'before-last' });
    expect(takeStep(voice, step('resource', '2026-05-01'))).toEqual({ ok: false, reason: 'needs-trial' });
    const talked = takeStep(voice, step('talk', '2026-05-01', { result: 'succeeded' }));
    expect(talked.ok && talked.steps.at(-1)?.result).toBeNull();
    expect(takeStep({ steps: [step('resource', '2026-04-01')] }, step('talk', '2026-05-01')).ok).toBe(false);
  });

  it('[RS18] becomes a resource once its newest trial succeeded', () => {
    const tried = step('trial', '2026-05-01', { result: 'succeeded' });
    expect(mayBecomeResource({ steps: [tried] })).toBe(true);
    expect(mayBecomeResource({ steps: [tried, step('trial', '2026-06-01', { result: 'again' })] })).toBe(false);
    expect(mayBecomeResource({ steps: [tried, step('resource', '2026-06-01')] })).toBe(false);
  });

  it('[RS17] moves by one stage at a time with keys', () => {
    expect(stagesBeside('voice')).toEqual({ before: null, after: 'talk' });
    expect(stagesBeside('trial')).toEqual({ before: 'talk', after: null });
    expect(stagesBeside('resource')).toEqual({ before: null, after: null });
  });
});
