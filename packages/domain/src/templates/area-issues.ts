import { column, columnNote } from './starter-signs.ts';
import type { WrittenTemplate } from './template.ts';

/** ③ 地域課題発見: what several cases have in common, counted and with its causes. */
export const areaIssues: WrittenTemplate = {
  id: 'area-issues',
  version: 2,
  function: 3,
  level: 'area',
  title: '事例から地域の課題を見つける',
  description:
    'いくつかの事例から、同じ困りごとを集めます。なぜ起きるのか、何が足りないのかを考え、地域の課題として書きます。',
  produces: [
    { kind: 'note', label: '出された困りごと', least: 3 },
    { kind: 'issue', label: '共通する課題の一覧' },
    { kind: 'field', label: '課題の原因', field: '原因' },
    { kind: 'field', label: '足りない資源', field: '足りないもの' },
    { kind: 'role', label: '次の会議へ持っていく人' },
  ],
  agenda: [
    {
      title: '開会とめあて',
      minutes: 5,
      prompts: ['事例は、だれのことかわからない形で話しましょう。', '今日は、どの地域のことを考えますか。'],
    },
    {
      title: '困りごとを出し合う',
      minutes: 20,
      prompts: [
        '最近の事例で、くり返し出てくる困りごとは何ですか。一つずつ、ふせんに書きましょう。',
        '相談に来ない人の中にも、困っている人はいそうですか。',
      ],
      fields: ['出された困りごと'],
    },
    {
      title: '似たものを集める',
      minutes: 15,
      prompts: [
        '似ているものを近くに寄せましょう。',
        'まとまりに名前をつけると、何と言えますか。',
        '何件ありますか。どの地区に多いですか。',
      ],
      fields: ['まとまりと件数'],
    },
    {
      title: '原因と足りないものを考える',
      minutes: 20,
      prompts: [
        'なぜ、この地域で起きるのでしょうか。',
        'いまある資源で、使えるものはありますか。',
        '何があれば、困らずにすみましたか。',
      ],
      fields: ['原因', 'いまある資源', '足りないもの'],
    },
    {
      title: '取り組む課題を選び、閉会',
      minutes: 10,
      prompts: ['どの課題から取り組みますか。', 'だれが、どの会議へ持っていきますか。'],
    },
  ],
  board: {
    elements: [
      { kind: 'caption', text: '事例から地域の課題へ', fontSize: 32, pos: { x: 4, y: 4 } },
      column(0, '① 困りごと', 560),
      column(1, '② まとまり', 560),
      column(2, '③ 原因', 560),
      column(3, '④ 足りない', 560),
      columnNote(0, '一枚に一つ\n名前は書きません。'),
      columnNote(1, '近くに寄せる\n似ているふせん'),
      columnNote(2, '「なぜ」を三回\nくり返してみます。'),
      columnNote(3, '何があれば\n人・場所・しくみ・お金・情報'),
    ],
  },
  closingCheck: [
    'だれのことかわかる書き方は残っていませんか。',
    '課題ごとに、件数と原因を書きましたか。',
    '次の会議へ持っていく人は決まりましたか。',
  ],
};
