/** 地域課題台帳: issues of closed meetings, to be looked over. */
export const issuesPageText = {
  title: '地域課題の台帳',
  lead: '終わった会議で出た課題の一覧です。',
  empty: 'まだ課題はありません。会議を終えると、その会議の課題がここに並びます。',
  issue: '課題',
  detail: '内容',
  meeting: '会議',
  day: '日',
  more: 'もっと見る',
} as const;
