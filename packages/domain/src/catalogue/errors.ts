/** What the browser says itself when a request fails; the server's own answers carry their words with them. */
export const errorsText = {
  networkTitle: 'サーバーにつながりません',
  networkDetail: 'ネットワークを確かめて、もう一度ためしてください。入力した内容は、この画面に残っています。',
  unreadableTitle: 'サーバーの返事を読めませんでした',
  unreadableDetail: '少し待ってから、もう一度ためしてください。入力した内容は、この画面に残っています。',
  failedTitle: 'うまくいきませんでした',
  byStatus: {
    401: { title: 'ログインが必要です', detail: 'もう一度ログインしてください。' },
    403: { title: 'この操作をする権限がありません', detail: '進行役か、管理している人に聞いてください。' },
    404: { title: '見つかりませんでした', detail: 'アドレスがまちがっているか、なくなっています。' },
    409: { title: '内容が新しくなっています', detail: '画面を読み込みなおしてから、もう一度ためしてください。' },
    429: { title: '回数が多すぎます', detail: '少し待ってから、もう一度ためしてください。' },
  } as Readonly<Record<number, { title: string; detail: string }>>,
  needed: (label: string) => `「${label}」を入れてください。`,
  fixFields: '赤い印のところを直してください。',
} as const;
