import { array, assert, constantFrom, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttendanceId, UserId } from '../ids.ts';
import {
  mayAnswerReview,
  mayApprove,
  mayAskReview,
  mayRevise,
  type MinutesLife,
  minutesStanding,
  newestRevision,
} from './life.ts';

const at = '2026-11-23T05:00:00.000Z';
const [boss, other] = [UserId.parse('usr_boss'), UserId.parse('usr_other')];
const [asked, stranger] = [AttendanceId.parse('att_asked'), AttendanceId.parse('att_stranger')];
const closed: MinutesLife = {
  revisions: [{ revision: 1, kind: 'closing', author: '花子', reason: '', at, approval: null }],
  review: null,
};
const review = (life: MinutesLife): MinutesLife => ({
  ...life,
  review: {
    revision: newestRevision(life).revision,
    askedAt: at,
    askedBy: '花子',
    approver: { id: boss, name: '承認 一郎' },
    people: [{ attendanceId: asked, name: 'A', affiliation: '', hasDevice: true, answer: null, text: '', at: null }],
  },
});
const approve = (life: MinutesLife): MinutesLife => ({
  ...life,
  revisions: life.revisions.map((one, index) =>
    index === life.revisions.length - 1 ? { ...one, approval: { by: '承認 一郎', at } } : one,
  ),
});
const revise = (life: MinutesLife, kind: 'correction' | 'amendment'): MinutesLife => ({
  ...life,
  revisions: [
    ...life.revisions,
    { revision: newestRevision(life).revision + 1, kind, author: '花子', reason: 'r', at, approval: null },
  ],
});
const problem = (step: { ok: boolean; problem?: string }) => step.problem;

describe('the life of minutes', () => {
  it('[A1] goes from closing over review to approval, and back when something is revised', () => {
    const inReview = review(closed);
    const approved = approve(inReview);
    expect([closed, inReview, approved, revise(approved, 'amendment')].map(minutesStanding)).toEqual([
      'unapproved',
      'in-review',
      'approved',
      'unapproved',
    ]);
    expect(minutesStanding(revise(inReview, 'correction'))).toBe('unapproved');
  });

  it('[A2] refuses every step on a revision that is not the newest', () => {
    const life = review(revise(closed, 'correction'));
    for (const step of [
      mayAskReview(life, 1),
      mayAnswerReview(life, 1, asked),
      mayApprove(life, 1, boss),
      mayRevise(life, 1, 'correction'),
    ])
      expect(problem(step)).toBe('minutes-changed');
  });

  it('[A3] [A4] lets those answer who were asked, until it is approved', () => {
    expect(problem(mayAnswerReview(closed, 1, asked))).toBe('minutes-not-asked');
    const life = review(closed);
    expect(mayAskReview(life, 1).ok).toBe(true);
    expect(mayAnswerReview(life, 1, asked).ok).toBe(true);
    expect(problem(mayAnswerReview(life, 1, stranger))).toBe('minutes-not-asked');
    expect(problem(mayAnswerReview(approve(life), 1, asked))).toBe('minutes-approved');
    expect(problem(mayAskReview(approve(life), 1))).toBe('minutes-approved');
  });

  it('[A5] lets the named account approve, once', () => {
    expect(problem(mayApprove(closed, 1, boss))).toBe('minutes-not-asked');
    expect(problem(mayApprove(review(closed), 1, other))).toBe('minutes-not-approver');
    expect(mayApprove(review(closed), 1, boss).ok).toBe(true);
    expect(problem(mayApprove(approve(review(closed)), 1, boss))).toBe('minutes-approved');
  });

  it('[A6] [A7] corrects before approval and amends after it', () => {
    expect(mayRevise(closed, 1, 'correction').ok).toBe(true);
    expect(problem(mayRevise(closed, 1, 'amendment'))).toBe('minutes-not-approved');
    const approved = approve(review(closed));
    expect(problem(mayRevise(approved, 1, 'correction'))).toBe('minutes-approved');
    expect(mayRevise(approved, 1, 'amendment').ok).toBe(true);
  });

  it('[A6] whatever people do in whatever order, an approved revision is never corrected nor approved twice', () => {
    const step = constantFrom('ask', 'approve', 'correct', 'amend' as const);
    assert(
      property(array(step, { maxLength: 30 }), nat(3), (steps, lag) => {
        let life = closed;
        for (const [index, one] of steps.entries()) {
          const seen = Math.max(1, newestRevision(life).revision - (index % 4 === 0 ? lag : 0));
          const before = life;
          if (one === 'ask' && mayAskReview(life, seen).ok) life = review(life);
          if (one === 'approve' && mayApprove(life, seen, boss).ok) life = approve(life);
          if (one === 'correct' && mayRevise(life, seen, 'correction').ok) life = revise(life, 'correction');
          if (one === 'amend' && mayRevise(life, seen, 'amendment').ok) life = revise(life, 'amendment');
          for (const revision of before.revisions.filter(({ approval }) => approval !== null))
            expect(life.revisions).toContain(revision);
        }
        for (const [at, { kind }] of life.revisions.entries()) {
          const earlier = life.revisions[at - 1];
          if (kind === 'correction') expect(earlier?.approval).toBe(null);
          if (kind === 'amendment') expect(earlier?.approval).not.toBe(null);
        }
      }),
    );
  });
});
