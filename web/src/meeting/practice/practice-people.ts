import { Attendance } from '@tsunagu/domain';

/** Fictional people who sit in a practice meeting, so that roles can be given to somebody. Nobody here exists. */
export const PRACTICE_PEOPLE: readonly Attendance[] = [
  { name: '進行役の練習さん', affiliation: 'あおば包括（架空）', profession: '社会福祉士' },
  { name: '青木', affiliation: 'みどり居宅（架空）', profession: 'ケアマネジャー' },
  { name: '石川', affiliation: '民生委員（架空）', profession: '民生委員児童委員' },
  { name: '上田', affiliation: 'さくら診療所（架空）', profession: '看護師' },
].map((person, at) =>
  Attendance.parse({
    ...person,
    id: `att_practice${at}`,
    kind: at === 0 ? 'account' : 'no-device',
    userId: null,
    admission: 'admitted',
    pledgedAt: null,
    category: 'unset',
  }),
);
