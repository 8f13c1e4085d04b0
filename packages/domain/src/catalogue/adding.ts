/** Further things behind 「そのほか」, and placing the rings of the ladder. */
export const addingText = {
  items: {
    card: '事例カード',
    table: '表',
    chart: 'グラフ',
    timeline: '経過の図',
    lanes: '区分けの枠',
    ladder: '圏域の輪をまとめて置く',
  },
  ladderTitle: '圏域の輪をまとめて置く',
  ladderLead: '本人を真ん中にして、えらんだ圏域を内がわから順に置きます。置いてある人や資源は動きません。',
  ladderSteps: (least: number, most: number) => `置く圏域（${least}つから${most}つ）`,
  ladderCount: (least: number, most: number) => `圏域を${least}つから${most}つ、えらんでください。`,
  ladderShape: '形',
  ladderShapes: { ring: '輪', rectangle: '四角' },
  ladderReplace: (names: string) => `今ある圏域の囲みを消してから置く（${names}）`,
  ladderPicture: '置いたときのかたち',
  ladderPlace: 'この圏域を置く',
  ladderPlaced: (n: number) => `圏域を${n}つ置きました。「元に戻す」で消せます。`,
} as const;
