import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { role } from '../testing/fixtures.ts';
import { validConfirmation } from './role-answer.ts';
import { roleContentHash } from './role-hash.ts';

const promise = role('role_1', { what: '学校と話す', owner: 'att_1', due: { kind: 'day', day: '2026-11-30' } });

describe('roleContentHash', () => {
  it('[R1] is the same everywhere and for ever: stored confirmations depend on it', () => {
    expect(roleContentHash(promise)).toBe('71a4317ffecd3b2c5e6776b34a335ae86212f57fea4e184c182ba935aaa1893f');
  });

  it.each([
    ['what', { what: '学校へ行く' }],
    ['owner', { owner: 'att_2' }],
    ['deputy', { deputy: 'att_2' }],
    ['goal', { goal: '安心して通える' }],
    ['method', { method: '電話' }],
    ['due', { due: { kind: 'none' } }],
    ['due day', { due: { kind: 'day', day: '2026-12-01' } }],
    ['monitoringDay', { monitoringDay: '2026-12-14' }],
    ['monitor', { monitor: 'att_2' }],
  ])('[R1] changes with %s', (_, change) => {
    expect(roleContentHash(role('role_1', { ...promise, ...change }))).not.toBe(roleContentHash(promise));
  });

  it('[R2] does not change with id, order, source, issue, agenda item, outer white space or Unicode spelling', () => {
    const same = role('role_2', {
      ...promise,
      id: 'role_2',
      what: ' 学校と話す\n',
      order: 7,
      issueId: 'iss_1',
      agendaItemId: 'agd_1',
      source: { kind: 'issue', id: 'iss_1' },
    });
    expect(roleContentHash(same)).toBe(roleContentHash(promise));
    expect(roleContentHash({ ...promise, what: 'か\u3099' })).toBe(roleContentHash({ ...promise, what: 'が' }));
  });

  it('[R1] keeps neighbouring fields apart', () => {
    const word = fc.stringMatching(/^[a-z",[\]]{0,6}$/);
    fc.assert(
      fc.property(word, word, word, word, (a, b, c, d) => {
        fc.pre(a !== c || b !== d);
        expect(roleContentHash({ ...promise, goal: a, method: b })).not.toBe(
          roleContentHash({ ...promise, goal: c, method: d }),
        );
      }),
    );
  });
});

describe('validConfirmation', () => {
  const answer = {
    roleId: promise.id,
    attendanceId: promise.owner!,
    kind: 'confirmed' as const,
    contentHash: roleContentHash(promise),
    at: '2026-11-23T15:00:00+09:00',
  };

  it('[R3] holds for the owner and the present content', () => {
    expect(validConfirmation(promise, [answer])).toBe(answer);
  });

  it('[R3] is void once the role changes, changes owner, or when somebody else or something else was answered', () => {
    expect(validConfirmation(role('role_1', { ...promise, what: '別のこと' }), [answer])).toBeUndefined();
    expect(validConfirmation(role('role_1', { ...promise, owner: 'att_2' }), [answer])).toBeUndefined();
    expect(validConfirmation(role('role_1', { ...promise, owner: null }), [answer])).toBeUndefined();
    expect(validConfirmation(promise, [{ ...answer, kind: 'done' }])).toBeUndefined();
    expect(validConfirmation(promise, [{ ...answer, attendanceId: 'att_9' as never }])).toBeUndefined();
  });
});
