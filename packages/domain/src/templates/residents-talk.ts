import type { WrittenTemplate } from './template.ts';

/** ③ 地域課題発見, 住民懇談会: what people who live there know of their area, begun with what is good about it. */
export const residentsTalk: WrittenTemplate = {
  id: 'residents-talk',
  version: 1,
  function: 3,
  level: 'area',
  title: '住民懇談会',
  description:
    '地域に住む人と、よいところ、気になることを話し合います。むずかしい言葉は使いません。出された声を、地域の課題として残します。',
  produces: [
    { kind: 'note', label: '住民の声', least: 5 },
    { kind: 'field', label: '気になることのわけ', field: 'わけとして考えられること' },
    { kind: 'issue', label: '地域の課題' },
    { kind: 'role', label: 'わたしたちにできること' },
  ],
  agenda: [
    {
      title: '開会と話し合いの約束',
      minutes: 5,
      prompts: [
        '人の話は、最後まで聞きましょう。よい悪いは言いません。',
        'ほかの家の話をするときは、だれのことかわからないように話しましょう。',
      ],
    },
    {
      title: '地域のよいところ',
      minutes: 15,
      prompts: [
        'この地域で、ほかの人に自慢したいことは何ですか。',
        'だれかに助けられた、うれしかったことはありますか。',
        '人が自然に集まる場所はどこですか。',
      ],
      fields: ['よいところ'],
    },
    {
      title: '気になること',
      minutes: 20,
      prompts: [
        '最近、ちょっと心配だと思ったことはありますか。',
        '十年後も、ここで安心してくらせそうですか。何があると困りますか。',
        '今日ここに来ていない人は、どう思っていそうですか。',
      ],
      fields: ['気になること'],
    },
    {
      title: 'わけを考える',
      minutes: 15,
      prompts: ['似た声を近くに寄せましょう。', 'どうして、そうなっているのでしょうか。', 'いつごろからですか。'],
      fields: ['わけとして考えられること'],
    },
    {
      title: 'わたしたちにできること',
      minutes: 15,
      prompts: [
        '自分たちでできること、いっしょならできること、役所に頼むことに分けましょう。',
        'やってみてもよい、という人はいますか。',
      ],
      fields: ['できること', '役所に頼むこと'],
    },
    {
      title: 'まとめと閉会',
      minutes: 5,
      prompts: ['今日の声を、だれがどこへ届けますか。', '届けた結果は、いつ、どこでお知らせしますか。'],
    },
  ],
  board: {
    elements: [
      { kind: 'caption', text: 'わたしたちの地域', fontSize: 32, pos: { x: 4, y: 4 } },
      {
        kind: 'lanes',
        label: '',
        orientation: 'columns',
        titles: ['よいところ', '気になること', 'できること'],
        pos: { x: 0, y: 60 },
        size: { w: 1000, h: 556 },
        z: -10,
      },
      { kind: 'note', text: '助けられたこと\nうれしかったこと', tint: 1, pos: { x: 20, y: 132 } },
      { kind: 'note', text: '集まる場所\nどこに、だれが', tint: 1, pos: { x: 20, y: 284 } },
      { kind: 'note', text: '心配なこと\n一枚に一つ', pos: { x: 353, y: 132 } },
      { kind: 'note', text: 'なぜだろう\nいつごろから', pos: { x: 353, y: 284 } },
      { kind: 'note', text: '自分たちで\nできること', tint: 2, pos: { x: 686, y: 132 } },
      { kind: 'note', text: 'いっしょなら\nできること', tint: 2, pos: { x: 686, y: 284 } },
      { kind: 'note', text: '役所に頼むこと\nだれが届けますか', tint: 3, pos: { x: 686, y: 436 } },
    ],
  },
  closingCheck: [
    'だれのことかわかる書き方は残っていませんか。',
    '出された声を、だれがどこへ届けるか決まりましたか。',
    '結果をお知らせする日と方法は決まりましたか。',
  ],
};
