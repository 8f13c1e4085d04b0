/** Sentences in which agreed roles are read back aloud. */
export const readBackText = {
  named: (name: string) => (/(さん|様|先生|氏)$/u.test(name) ? name : `${name}さん`),
  unnamed: (description: string) => `${description}の方`,
  byDay: (day: string) => `${day}までに、`,
  withoutDue: '期限を決めずに、',
  dueUnset: '（期限はまだ決まっていません）',
  promise: (who: string, when: string, what: string) => `${who}は、${when}「${what}」を受け持ちます。`,
  noOwner: (when: string, what: string) => `${when}「${what}」を受け持つ人は、まだ決まっていません。`,
  whatUnset: '（内容はまだ決まっていません）',
  deputy: (who: string) => `都合がつかないときは、${who}が代わります。`,
  monitoring: (day: string, who: string) => `${day}に、${who}が様子をたしかめます。`,
  monitoringDayOnly: (day: string) => `${day}に、様子をたしかめます。`,
  monitorOnly: (who: string) => `${who}が、様子をたしかめます。`,
} as const;
