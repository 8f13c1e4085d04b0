import type { Starter } from './starter-signs.ts';
import type { WrittenTemplate } from './template.ts';

const box = (label: string, x: number, y: number, w: number, h: number): Starter => ({
  kind: 'area',
  shape: 'rectangle',
  purpose: 'frame',
  label,
  pos: { x, y },
  size: { w, h },
  z: -10,
});

/** ⑤ 政策形成: a proposal with its evidence, whom it goes to, and what comes back. */
export const policy: WrittenTemplate = {
  id: 'policy',
  version: 2,
  function: 5,
  level: 'municipal',
  title: '市町村への提案をまとめる会議（政策提言）',
  description:
    '地域の課題を、しくみや計画に生かす提案にします。根拠をそろえ、どこへ出し、いつ返事をもらうかを決めます。',
  produces: [
    { kind: 'table', label: '根拠', table: '根拠', least: 2 },
    { kind: 'field', label: '提案', field: '提案' },
    { kind: 'field', label: '提案先', field: '提案先' },
    { kind: 'field', label: '返事の期限', field: '返事の期限' },
    { kind: 'role', label: '出す人と返事を伝える人' },
    { kind: 'judged', label: '計画への反映の見こみ' },
  ],
  agenda: [
    {
      title: '開会とめあて',
      minutes: 5,
      prompts: ['今日は、どの課題を提案にしますか。', 'これまでに出した提案の返事を、たしかめましょう。'],
    },
    {
      title: '課題と根拠をたしかめる',
      minutes: 20,
      prompts: [
        '何件の事例に出てきましたか。どの地区ですか。',
        '本人や家族の声は、どう聞こえていますか。',
        'この提案がないと、どうなりますか。',
        'だれのことかわかる書き方は残っていませんか。',
      ],
      fields: ['課題', '根拠（件数、声、データ）'],
    },
    {
      title: '提案をまとめる',
      minutes: 25,
      prompts: [
        '市町村にしてほしいことと、自分たちでできることを分けましょう。',
        'いまの計画のどこに入りますか。',
        '小さく始めるなら、どこからですか。',
      ],
      fields: ['提案', '期待できること', 'かかるもの（人、お金、時間）'],
    },
    {
      title: '提案先と進め方を決める',
      minutes: 15,
      prompts: [
        'どこへ、だれが、いつ出しますか。',
        'いつまでに返事をもらいますか。',
        '返事を、だれがこの場に伝えますか。',
      ],
      fields: ['提案先', '返事の期限'],
    },
    {
      title: '読み合わせと閉会',
      minutes: 5,
      prompts: ['提案の文と役割を読み上げます。'],
    },
  ],
  board: {
    elements: [
      { kind: 'caption', text: '課題から計画へ', fontSize: 32, pos: { x: 4, y: 4 } },
      box('課題', 0, 60, 300, 240),
      { kind: 'note', text: '何が課題か\n地域に共通することを書きます。', pos: { x: 50, y: 132 } },
      {
        kind: 'table',
        label: '根拠',
        pos: { x: 324, y: 8 },
        size: { w: 676, h: 292 },
        rows: 5,
        columns: 3,
        cells: {
          '0,0': '根拠',
          '0,1': 'わかったこと',
          '0,2': 'もと',
          '1,0': '件数',
          '2,0': '地区',
          '3,0': '本人・家族の声',
          '4,0': '足りない資源',
        },
      },
      box('提案', 0, 326, 300, 290),
      { kind: 'note', text: '何をしたいか\nだれに何をしてほしいか、一文で', tint: 2, pos: { x: 50, y: 404 } },
      box('提案先', 324, 326, 326, 290),
      {
        id: 'el_city',
        kind: 'resource',
        label: '市町村の担当課',
        formality: 'formal',
        supporterKind: 'administration',
        help: 'public',
        pos: { x: 363, y: 424 },
      },
      box('返事と計画', 674, 326, 326, 290),
      {
        id: 'el_plan',
        kind: 'resource',
        label: '介護保険事業計画',
        formality: 'formal',
        supporterKind: 'administration',
        help: 'public',
        state: 'planned',
        pos: { x: 713, y: 424 },
      },
    ],
    ties: [{ from: 'el_city', to: 'el_plan', state: 'planned', direction: 'forward' }],
  },
  closingCheck: [
    '提案の文を、みなさんで読み合わせましたか。',
    '出す人と出す日は決まりましたか。',
    '返事の期限と、伝える人は決まりましたか。',
  ],
};
