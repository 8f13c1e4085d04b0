/** After the meeting: what the people answered to their roles, and their personal links, as the facilitator sees them. */
export const followUpText = {
  title: '役割のその後',
  lead: '参加した人が返事をすると、ここがすぐに変わります。',
  role: '役割',
  owner: '誰が',
  answer: '返事',
  waiting: '返事を待っています',
  confirmed: '確認しました',
  done: 'できました',
  consult: '相談したい',
  links: '本人に渡すリンク',
  linksLead:
    '自分の役割だけを見られる、その人専用のリンクです。90日で切れます。会議に端末を持ってこなかった人や、別の端末で見たい人に渡します。',
  linkOf: (name: string) => `${name}さんの役割のページ`,
  linkTitle: (name: string) => `${name}さんに渡すリンク`,
  linkHint: '本人にだけ見せてください。前につくったリンクは使えなくなりました。',
  qr: (name: string) => `${name}さんの役割のページを開くQRコード`,
  noLink: 'リンクはまだありません。',
  revoke: 'リンクを取り消す',
  revokeOf: (name: string) => `${name}さんのリンクを取り消す`,
  revoked: 'リンクを取り消しました。',
  until: (day: string) => `${day}まで使えます。`,
} as const;
