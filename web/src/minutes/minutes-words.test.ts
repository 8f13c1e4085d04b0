import { describe, expect, it } from 'vitest';
import { dueWords, isBlank, holdWords, instantWords, monitoringWords, recordWords, whoWords } from './minutes-words.ts';

const suzuki = { name: '鈴木一郎', affiliation: 'みどり町自治会', profession: '会長' };

describe('words of the minutes', () => {
  it('writes days by the chosen calendar', () => {
    expect(dueWords({ kind: 'day', day: '2026-11-30' }, 'japanese')).toBe('令和8年11月30日(月)');
    expect(dueWords({ kind: 'day', day: '2026-11-30' }, 'gregorian')).toBe('2026年11月30日(月)');
    expect(instantWords('2026-11-23T01:02:00Z', 'japanese')).toBe('令和8年11月23日(月) 10時02分');
    expect(instantWords(null, 'japanese')).toBe('');
  });

  it('tells apart what has no due day from what was not said', () => {
    expect(dueWords({ kind: 'none' }, 'japanese')).toBe('期限なし');
    expect(dueWords({ kind: 'unset' }, 'japanese')).toBe('未定');
    expect(whoWords(null)).toBe('未定');
  });

  it('names a person without a name by affiliation and profession', () => {
    expect(whoWords({ ...suzuki, name: '' })).toBe('みどり町自治会 会長');
  });

  it('says the day of monitoring, who looks, or both', () => {
    expect(monitoringWords({ monitoringDay: '2026-12-14', monitor: suzuki }, 'gregorian')).toBe(
      '2026年12月14日(月)　みどり町自治会 会長 鈴木一郎',
    );
    expect(monitoringWords({ monitoringDay: null, monitor: null }, 'gregorian')).toBe('');
  });

  it('says until when something is on hold, where that is known', () => {
    expect(holdWords('相談先', '2026-12-07', 'gregorian')).toBe('相談先（2026年12月7日(月)まで）');
    expect(holdWords('相談先', null, 'gregorian')).toBe('相談先');
  });

  it('keeps the place of a record that was deleted', () => {
    expect(recordWords({ kind: 'removed', was: 'role' }, 'japanese')).toEqual({
      kind: '役割',
      text: '（消された記録）',
    });
  });
});

describe('isBlank', () => {
  const text = (value: string) => [{ type: 'text', text: value, bold: false } as const];
  it('sees that a template only asked', () => {
    expect(
      isBlank([
        { type: 'heading', content: text('提出理由') },
        { type: 'paragraph', content: text(' ') },
        { type: 'bullets', items: [[{ type: 'paragraph', content: [] }]] },
      ]),
    ).toBe(true);
  });
  it('sees a single answer, wherever it stands', () => {
    expect(isBlank([{ type: 'bullets', items: [[{ type: 'paragraph', content: text('あった') }]] }])).toBe(false);
    expect(isBlank([{ type: 'record', record: { kind: 'decision', text: '' } }])).toBe(false);
  });
});
