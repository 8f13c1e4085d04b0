import type { Template } from './template.ts';

const box = (column: number, row: number, label: string): Template['board'][number] => ({
  kind: 'area',
  shape: 'rectangle',
  label,
  pos: { x: column * 337, y: 60 + row * 286 },
  size: { w: 325, h: 274 },
  z: -10,
});

/** ⑤ 政策形成: a proposal with its evidence, whom it goes to, and what comes back. */
export const policy: Template = {
  id: 'policy',
  version: 1,
  function: 5,
  level: 'municipal',
  title: '市町村への提案をまとめる',
  description:
    '地域の課題を、しくみや計画に生かす提案にします。根拠をそろえ、どこへ出し、いつ返事をもらうかを決めます。',
  produces: ['提案', '根拠', '提案先', '返事の期限', '計画への反映の見こみ'],
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
  board: [
    { kind: 'caption', text: '課題から提案、計画へ', fontSize: 32, pos: { x: 4, y: 4 } },
    box(0, 0, '課題'),
    box(1, 0, '根拠'),
    box(2, 0, '提案'),
    box(0, 1, '提案先'),
    box(1, 1, '返事'),
    box(2, 1, '計画への反映'),
    { kind: 'note', text: '何が課題か\n地域に共通することを書きます。', pos: { x: 62, y: 122 } },
    { kind: 'note', text: 'なぜ言えるか\n件数、地区、本人や家族の声', tint: 1, pos: { x: 399, y: 122 } },
    { kind: 'note', text: '何をしたいか\nだれに何をしてほしいか、一文で', tint: 2, pos: { x: 736, y: 122 } },
    {
      kind: 'resource',
      label: '市町村の担当課',
      formality: 'formal',
      supporterKind: 'administration',
      help: 'public',
      pos: { x: 40, y: 430 },
    },
    {
      kind: 'resource',
      label: '介護保険事業計画',
      formality: 'formal',
      supporterKind: 'administration',
      help: 'public',
      pos: { x: 714, y: 430 },
    },
  ],
  closingCheck: [
    '提案の文を、みなさんで読み合わせましたか。',
    '出す人と出す日は決まりましたか。',
    '返事の期限と、伝える人は決まりましたか。',
  ],
};
