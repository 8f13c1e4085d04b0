import type { WrittenTemplate } from './template.ts';

/** ④ 地域づくり・資源開発, 協働の事業: several bodies run one project together, each brings something. */
export const jointProject: WrittenTemplate = {
  id: 'joint-project',
  version: 1,
  function: 4,
  level: 'area',
  title: '協働の事業をすすめる会議',
  description:
    '住民の団体、事業所、行政などが、一つの事業をいっしょに進めます。だれが何を持ちより、いまどの段にいて、次に何をするかを決めます。',
  produces: [
    { kind: 'table', label: '持ちよるものと受けもつこと', table: '持ちよるもの', least: 2 },
    { kind: 'card', label: '事業のまとめ（カード）' },
    { kind: 'decision', label: '進め方の決定' },
    { kind: 'role', label: '役割分担' },
    { kind: 'monitoring-day', label: 'ふり返りの日' },
  ],
  agenda: [
    {
      title: '開会とめあて',
      minutes: 5,
      prompts: ['この事業で、だれの、どんなくらしがよくなりますか。', 'いまは、四つの段のどこにいますか。'],
    },
    {
      title: 'ここまでをたしかめる',
      minutes: 15,
      prompts: [
        '前に決めたことは、どうなりましたか。',
        '使った人、手伝った人は、何と言っていますか。',
        'うまくいったわけは何ですか。',
      ],
      fields: ['ここまでの様子', '使った人・手伝った人の声'],
    },
    {
      title: '持ちよるものを出し合う',
      minutes: 20,
      prompts: [
        '人、場所、もの、お金、知っていること。何を持ちよれますか。',
        'むりなく続けられる受けもち方になっていますか。',
        'まだ声をかけていない団体はありますか。',
      ],
      fields: ['持ちよるもの', '足りないもの'],
    },
    {
      title: '次の段へ進めるか決める',
      minutes: 20,
      prompts: [
        '続ける、直す、やめる。どれにしますか。その目安は何ですか。',
        'けがや事故のときは、だれがどうしますか。',
        '次に試すのは、いつ、どこで、何回ですか。',
      ],
      fields: ['進め方', '安全とお金の約束'],
    },
    {
      title: '読み合わせと閉会',
      minutes: 5,
      prompts: ['役割を一つずつ読み上げます。', 'ふり返りの日を決めましょう。'],
    },
  ],
  board: {
    elements: [
      {
        kind: 'lanes',
        label: '',
        orientation: 'columns',
        titles: ['声', '話し合い', '試す', '続ける'],
        pos: { x: 0, y: 0 },
        size: { w: 1000, h: 262 },
        z: -10,
      },
      { kind: 'note', text: 'だれの声か', pos: { x: 25, y: 82 } },
      { kind: 'note', text: '何を話したか', tint: 1, pos: { x: 275, y: 82 } },
      { kind: 'note', text: '何回、どこで', tint: 2, pos: { x: 525, y: 82 } },
      { kind: 'note', text: '続けるには', tint: 3, pos: { x: 775, y: 82 } },
      {
        kind: 'table',
        label: '持ちよるもの',
        pos: { x: 0, y: 282 },
        size: { w: 650, h: 330 },
        rows: 5,
        columns: 3,
        cells: {
          '0,0': '団体',
          '0,1': '持ちよるもの',
          '0,2': '受けもつこと',
          '1,0': '住民の団体',
          '2,0': '事業所・商店',
          '3,0': '社会福祉協議会',
          '4,0': '市町村',
        },
      },
      {
        kind: 'card',
        label: '事業の名前',
        bullets: ['だれのために', 'いつ、どこで', 'だれが'],
        text: '見えてきたこと',
        pos: { x: 676, y: 322 },
      },
    ],
  },
  closingCheck: [
    'どの団体も、受けもつことに無理がないとたしかめましたか。',
    '安全とお金の約束を読み合わせましたか。',
    '次に試す日と、ふり返りの日は決まりましたか。',
  ],
};
