import type { Template } from './template.ts';

const box = (column: number, row: number, label: string): Template['board'][number] => ({
  kind: 'area',
  shape: 'rectangle',
  label,
  pos: { x: 20 + column * 460, y: 90 + row * 400 },
  size: { w: 440, h: 380 },
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
    { kind: 'caption', text: '課題から提案、計画へ', fontSize: 32, pos: { x: 20, y: 20 } },
    box(0, 0, '課題'),
    box(1, 0, '根拠'),
    box(2, 0, '提案'),
    box(0, 1, '提案先'),
    box(1, 1, '返事'),
    box(2, 1, '計画への反映'),
    { kind: 'note', text: '地域に共通する課題を書きます。', pos: { x: 150, y: 160 } },
    { kind: 'note', text: '件数、地区、本人や家族の声を書きます。', tint: 1, pos: { x: 610, y: 160 } },
    { kind: 'note', text: 'だれに、何をしてほしいかを一文で書きます。', tint: 2, pos: { x: 1070, y: 160 } },
    {
      kind: 'resource',
      label: '市町村の担当課',
      formality: 'formal',
      supporterKind: 'administration',
      help: 'public',
      pos: { x: 152, y: 570 },
    },
    {
      kind: 'resource',
      label: '介護保険事業計画',
      formality: 'formal',
      supporterKind: 'administration',
      help: 'public',
      pos: { x: 1072, y: 570 },
    },
  ],
  closingCheck: [
    '提案の文を、みなさんで読み合わせましたか。',
    '出す人と出す日は決まりましたか。',
    '返事の期限と、伝える人は決まりましたか。',
  ],
};
