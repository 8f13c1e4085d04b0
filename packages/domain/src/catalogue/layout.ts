/** 自動でならべる. */
export const layoutText = {
  title: '自動でならべる',
  style: 'ならべ方',
  styles: {
    kind: '種別ごとにまとめる',
    'care-area': '圏域の輪でならべる',
    distance: '本人からの近さでならべる',
  },
  about: {
    kind: '公的な支えと身近な支えを左右に分け、同じ種別をとなりに置きます。',
    'care-area': '近い圏域を内側に置きます。圏域の輪が地図にあれば、その輪の中に入れます。',
    distance: '本人と直接つながる人を内側に、その先の人を外側に置きます。',
  },
  moves: (moving: number, all: number) => `${all}件のうち${moving}件を動かします。`,
  stays: (staying: number) => `本人や手で置いたものなど${staying}件は、動かしません。`,
  movesNone: '動かせるものがありません。',
  movesByHand: (n: number) =>
    `どれも手で置いたものです。「手で置いたものも動かす」をえらぶと、${n}件をならべられます。`,
  handPlaced: '手で置いたものも動かす',
  handPlacedHint: '固定したものは、それでも動きません。',
  run: 'ならべる',
  working: 'ならべています',
  done: (share: number) => `${share}％`,
  stop: 'やめる',
  stopped: 'やめました。地図は変わっていません。',
  failed: 'ならべられませんでした。地図は変わっていません。もう一度試してください。',
  moved: (count: number) => `${count}件をならべました。`,
  nothingMoved: 'もう、よい場所にあります。動いたものはありません。',
  outside: (count: number) =>
    `${count}件は、圏域の輪の中に空きがないので、輪の外に置きました。輪を大きくして、もう一度ならべてください。`,
  undo: '元に戻す',
} as const;
