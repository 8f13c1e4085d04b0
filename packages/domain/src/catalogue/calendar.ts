/** Entries of a calendar file. */
export const calendarText = {
  name: 'わたしの役割',
  fileName: 'わたしの役割.ics',
  due: (what: string) => `【期限】${what}`,
  monitoring: (what: string) => `【様子をたしかめる】${what}`,
  unnamed: '役割',
  goal: (text: string) => `目標：${text}`,
  method: (text: string) => `方法：${text}`,
  meeting: (title: string, day: string) => (day === '' ? `会議：${title}` : `会議：${title}（${day}）`),
} as const;
