/** Words that stand for a person or participant whose name is empty or hidden. */
export const namesText = {
  subject: '本人',
  person: { male: '男の人', female: '女の人', unspecified: '人' },
  participant: '参加者',
  resource: '（名前なし）',
  area: '（名前のない範囲）',
  figure: {
    card: '事例カード',
    table: '表',
    chart: 'グラフ',
    timeline: '経過の図',
    lanes: '区分けの枠',
    image: '画像',
  },
} as const;
