import type { WrittenTemplate } from './template.ts';

/** ⑤ 政策形成, 計画の進行管理: how far a plan has come, and what becomes of it next year. */
export const planProgress: WrittenTemplate = {
  id: 'plan-progress',
  version: 1,
  function: 5,
  level: 'municipal',
  title: '計画の進み具合をたしかめる会議（進行管理）',
  description:
    '計画に書いた取り組みが、どこまで進んだかをたしかめます。続けること、直すことを決めて、次の年の計画と予算に生かします。',
  produces: [
    { kind: 'table', label: '取り組みごとの進み具合', table: '取り組みの進み具合', least: 2 },
    { kind: 'field', label: '評価のわけ', field: '評価とそのわけ' },
    { kind: 'decision', label: '続ける・直すの決定' },
    { kind: 'role', label: '直す取り組みの受け持ち' },
    { kind: 'field', label: '次の年の計画に入れること', field: '次の年の計画に入れること' },
  ],
  agenda: [
    {
      title: '開会とめあて',
      minutes: 5,
      prompts: ['前の会議で決めたことは、どうなりましたか。', '今日は、どの取り組みをたしかめますか。'],
    },
    {
      title: '進み具合をたしかめる',
      minutes: 20,
      prompts: [
        'めあての数と、いまの数を読み上げてください。',
        '数に出ていない変化はありますか。',
        '地区によって、ちがいはありますか。',
      ],
      fields: ['進み具合'],
    },
    {
      title: '評価する',
      minutes: 20,
      prompts: [
        '進んだわけ、進まなかったわけは何ですか。',
        '事例や住民の声から見て、この取り組みは役に立っていますか。',
        '提案への返事は来ていますか。',
      ],
      fields: ['評価とそのわけ'],
    },
    {
      title: '続ける・直すを決める',
      minutes: 25,
      prompts: [
        '続ける、直す、やめる。取り組みごとに決めましょう。',
        '直すものは、だれが、いつまでに直しますか。',
        '次の年の計画と予算に、何を入れますか。',
      ],
      fields: ['決めたこと', '次の年の計画に入れること'],
    },
    {
      title: '読み合わせと閉会',
      minutes: 5,
      prompts: ['決定と役割を読み上げます。', '住民へは、いつ、どう知らせますか。'],
    },
  ],
  board: {
    elements: [
      {
        kind: 'table',
        label: '取り組みの進み具合',
        pos: { x: 0, y: 0 },
        size: { w: 1000, h: 330 },
        rows: 5,
        columns: 5,
        cells: {
          '0,0': '取り組み',
          '0,1': 'めあて',
          '0,2': 'いま',
          '0,3': '評価',
          '0,4': 'わけ',
          '1,0': '通いの場',
          '2,0': '見守り',
          '3,0': '移動の支え',
          '4,0': '専門職の連携',
        },
      },
      {
        kind: 'lanes',
        label: '',
        orientation: 'columns',
        titles: ['続ける', '直す', '次の計画へ'],
        pos: { x: 0, y: 352 },
        size: { w: 1000, h: 264 },
        z: -10,
      },
      { kind: 'note', text: 'うまくいった\nわけも書きます。', tint: 1, pos: { x: 20, y: 440 } },
      { kind: 'note', text: '直すこと\nだれが、いつまでに', pos: { x: 353, y: 440 } },
      { kind: 'note', text: '入れたいこと\n計画と予算に', tint: 2, pos: { x: 686, y: 440 } },
    ],
  },
  closingCheck: [
    '取り組みごとに、続けるか直すかを決めましたか。',
    '次の年の計画に入れることを、だれがどこへ出すか決まりましたか。',
    '住民へ知らせる方法は決まりましたか。',
  ],
};
