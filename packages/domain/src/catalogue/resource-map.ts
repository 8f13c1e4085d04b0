/** Resources of the directory on a map. */
export const resourceMapText = {
  found: '台帳にある資源',
  foundHint: 'えらぶと、台帳とつながった資源になります。',
  choose: (name: string, about: string) => `${name}(${about})`,
  linked: (name: string) => `台帳の「${name}」とつなげて足します。`,
  none: '台帳に、この言葉の資源はありません。',
  title: '台帳の資源',
  reading: '台帳を見ています',
  gone: '台帳に、この資源は見つかりません。',
  differs: {
    name: (there: string) => `台帳では名前が変わっています: ${there}`,
    formality: (there: string) => `台帳では「${there}」になっています。`,
    kind: (there: string) => `台帳では種別が「${there}」になっています。`,
    ended: '台帳では、終わった資源になっています。',
  },
  same: '台帳と同じです。',
  takeOver: '台帳の内容を地図に写す',
  unlink: '台帳とのつながりを外す',
  open: '台帳で見る',
} as const;
