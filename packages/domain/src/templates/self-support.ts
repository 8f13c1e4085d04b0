import type { WrittenTemplate } from './template.ts';

/** ① 個別課題解決, 自立支援型: one case in 28 minutes, advice of several professions on what the person wants to do again. */
export const selfSupport: WrittenTemplate = {
  id: 'self-support',
  version: 1,
  function: 1,
  level: 'individual',
  title: '自立支援型の会議（一事例 20〜30分）',
  description:
    '一つの事例に20〜30分。本人がもう一度したいことを真ん中に置きます。専門職の助言から、明日からできることと受け持つ人を決めます。',
  produces: [
    { kind: 'table', label: '生活の場面ごとの目標', table: '生活の場面' },
    { kind: 'note', label: '専門職からの助言', least: 2 },
    { kind: 'goal', label: '目標' },
    { kind: 'role', label: '役割分担' },
    { kind: 'monitoring-day', label: 'モニタリング日' },
  ],
  agenda: [
    {
      title: '事例の概要',
      minutes: 4,
      prompts: [
        '本人がもう一度したいこと、続けたいことは何ですか。本人の言葉で教えてください。',
        '生活がむずかしくなったのは、いつごろ、何があってからですか。',
        '今日、助言がほしいのはどんなことですか。',
      ],
      fields: ['本人のしたいこと', '助言がほしいこと'],
    },
    {
      title: '補足の説明',
      minutes: 3,
      prompts: ['サービスの現場では、どんな様子ですか。', '一人でできていること、少し手伝えばできることは何ですか。'],
      fields: ['現場から見た様子'],
    },
    {
      title: '質疑',
      minutes: 7,
      prompts: [
        '質問は短く、一つずつお願いします。助言はこのあとで聞きます。',
        '病気、薬、食事、口の中、眠りで気になることはありますか。',
        '一日、一週間をどう過ごしていますか。',
        '家族や近所の人は、何をしていますか。',
      ],
      fields: ['わかったこと'],
    },
    {
      title: '助言',
      minutes: 9,
      prompts: [
        '明日からできることを、一人一つか二つお願いします。',
        'よくなる見こみがあるのは、どの場面ですか。',
        'サービスのほかに、使える地域の場はありますか。',
        '本人が受け入れやすい伝え方はありますか。',
      ],
      fields: ['助言'],
    },
    {
      title: 'まとめと役割分担',
      minutes: 5,
      prompts: [
        'どの助言から取り入れますか。事例を出した人が選びます。',
        'だれが、いつまでにしますか。',
        '様子をたしかめる日は、いつにしますか。',
        '同じことで困っている人は、ほかにもいそうですか。',
      ],
      fields: ['取り入れる助言', 'ほかの人にも当てはまりそうなこと'],
    },
  ],
  sheets: ['case-presentation', 'basic-information', 'assessment'],
  board: {
    elements: [
      {
        kind: 'area',
        shape: 'rectangle',
        purpose: 'frame',
        label: '本人とまわり',
        pos: { x: 0, y: 0 },
        size: { w: 560, h: 620 },
        z: -20,
      },
      {
        id: 'el_subject',
        kind: 'person',
        label: '本人',
        alias: '本人',
        relation: '本人',
        isSubject: true,
        pos: { x: 228, y: 260 },
      },
      {
        kind: 'table',
        label: '生活の場面',
        pos: { x: 584, y: 0 },
        size: { w: 416, h: 320 },
        rows: 6,
        columns: 3,
        cells: {
          '0,0': '場面',
          '0,1': 'いま',
          '0,2': '3か月後',
          '1,0': '移動',
          '2,0': '食事',
          '3,0': '入浴',
          '4,0': '買い物',
          '5,0': '人との関わり',
        },
      },
      { kind: 'note', text: '本人のしたいこと\n本人の言葉で', pos: { x: 584, y: 340 } },
      { kind: 'note', text: 'できていること\n本人の強み', tint: 1, pos: { x: 800, y: 340 } },
      { kind: 'note', text: '助言\n一枚に一つ', tint: 2, pos: { x: 584, y: 484 } },
      { kind: 'note', text: '明日から\nだれが何を', tint: 3, pos: { x: 800, y: 484 } },
    ],
    // Nobody but 本人: the board then offers かんたん地図づくり, and no placeholder is left over on paper.
    ties: [],
  },
  closingCheck: [
    '事例を出した人は、取り入れる助言を選びましたか。',
    'どの役割にも、受け持つ人と期限がありますか。',
    '本人に、だれがどう伝えるかは決まりましたか。',
    '様子をたしかめる日は決まりましたか。',
  ],
};
