/** What closing a meeting still misses, in words. `role` is 「役割1「学校と話す」」 or alike, made by `roleTitle`. */
export const closingText = {
  roleTitle: (number: number, what: string) => (what === '' ? `役割${number}` : `役割${number}「${what}」`),
  alreadyClosed: 'この会議は、もう終わっています。',
  noAttendance: '出席者がまだいません。出席した人を入れてください。',
  nothingAgreed: '役割、決定、保留のどれも、まだありません。一つ以上書いてください。',
  nothingAgreedSoft: '役割、決定、保留のどれも、まだありません。',
  roleWithoutWhat: (role: string) => `${role}は、何をするかがまだ書かれていません。`,
  roleWithoutOwner: (role: string) => `${role}は、だれがするかがまだ決まっていません。`,
  roleWithoutDue: (role: string) => `${role}は、いつまでにするかがまだ決まっていません。「期限なし」も選べます。`,
  ownerNotAttending: (role: string) => `${role}を受け持つ人が、出席者の中にいません。選び直してください。`,
  deputyNotAttending: (role: string) => `${role}の代わりの人が、出席者の中にいません。`,
  monitorNotAttending: (role: string) => `${role}の様子をたしかめる人が、出席者の中にいません。`,
  roleNotConfirmed: (role: string, person: string) => `${role}は、${person}の確認がまだです。`,
  dueInThePast: (role: string, day: string) => `${role}の期限（${day}）は、もう過ぎています。`,
  noMonitoringDay: 'モニタリング日が、どの役割にもまだありません。',
  issueWithoutRole: (title: string) =>
    `課題「${title}」には、まだ役割がありません。このまま終えると「今回は役割なし」と記録します。`,
  notProduced: (label: string) => `この会議でつくる「${label}」が、まだありません。`,
  tooFew: (label: string, least: number, found: number) =>
    `この会議でつくる「${label}」は、${least}件の予定です。いまは${found}件です。`,
  agendaItemUnfinished: (title: string) => `議題「${title}」は、まだ終わっていません。`,
  /** What the record says of an issue that was closed without a role. */
  noRoleThisTime: '今回は役割なし',
  removedRecord: '（消された記録）',
} as const;
