/** The gallery of samples. */
export const samplesText = {
  title: '見本',
  lead: 'どれも架空の人や町の話です。自由にためせます。ここでの練習は、この端末の中だけです。閉じると消えます。',
  filter: 'どんな会議に使いますか',
  all: 'すべて',
  found: (count: number) => `見本が${count}件あります。`,
  functions: '使える会議',
  contents: (elements: number, ties: number) => `図にあるもの ${elements}　つながり ${ties}`,
  pictureOf: (title: string) => `「${title}」の図`,
  start: 'この見本から始める',
  starting: '会議を用意しています',
  look: '見るだけ',
  /** What somebody hears who does not see beside which sample the button stands. */
  startNamed: (title: string) => `この見本から始める：${title}`,
  lookNamed: (title: string) => `見るだけ：${title}`,
  none: '見本はまだありません。',
} as const;
