import type { WrittenTemplate } from './template.ts';

/** ④ 地域づくり・資源開発: from a voice to a talk, a trial and a lasting resource, one lane a step. */
export const resourceBuilding: WrittenTemplate = {
  id: 'resource-building',
  version: 2,
  function: 4,
  level: 'area',
  title: '地域の支えをつくる会議（資源開発）',
  description: '足りないものを、どうすればつくれるかを考えます。担い手を見つけ、小さく試すところまで決めます。',
  produces: [
    { kind: 'note', label: '聞こえている声', least: 2 },
    { kind: 'planned-supporter', label: '資源の案（これからの支え）' },
    { kind: 'field', label: '担い手', field: '担い手' },
    { kind: 'field', label: '試す計画', field: '試す日と場所' },
    { kind: 'monitoring-day', label: 'ふり返りの日' },
  ],
  agenda: [
    {
      title: '開会とめあて',
      minutes: 5,
      prompts: ['今日は、どの困りごとに応える支えをつくりますか。', 'それがあると、だれがどう助かりますか。'],
    },
    {
      title: '声を聞く',
      minutes: 15,
      prompts: ['困っている人は、何と言っていますか。', '「手伝ってもよい」と言っている人はいますか。'],
      fields: ['聞こえている声'],
    },
    {
      title: '案を出し合う',
      minutes: 20,
      prompts: [
        'お金をかけずに、明日からできることは何ですか。',
        'いまある活動に、少し足すとしたら何ができますか。',
        'ほかの地域では、どうしていますか。',
        '選んだ案は、「これから」の資源として地図に足しましょう。',
      ],
      fields: ['出された案', '選んだ案とその理由'],
    },
    {
      title: '小さく試す計画を立てる',
      minutes: 20,
      prompts: [
        'だれが中心になりますか。だれが手伝いますか。',
        'いつ、どこで、何回試しますか。',
        '何が見えたら「続けよう」と言えますか。',
      ],
      fields: ['担い手', '試す日と場所', '続けるかどうかの目安'],
    },
    {
      title: '読み合わせと閉会',
      minutes: 5,
      prompts: ['役割を一つずつ読み上げます。', 'ふり返りの日を決めましょう。'],
    },
  ],
  board: {
    elements: [
      { kind: 'caption', text: '声から、続く支えへ', fontSize: 32, pos: { x: 4, y: 4 } },
      {
        kind: 'lanes',
        label: '',
        orientation: 'columns',
        titles: ['① 声', '② 話し合い', '③ 試してみる', '④ 地域の支え'],
        pos: { x: 0, y: 60 },
        size: { w: 1000, h: 430 },
        z: -10,
      },
      { kind: 'note', text: 'どんな声か\n困っている人、手伝いたい人', pos: { x: 25, y: 132 } },
      { kind: 'note', text: 'できること\nよい悪いは、あとで考えます。', tint: 1, pos: { x: 275, y: 132 } },
      { kind: 'note', text: '小さく試す\nいつ、どこで、だれが', tint: 2, pos: { x: 525, y: 132 } },
      { kind: 'note', text: '続く支え\n名前と担い手を書きます。', tint: 3, pos: { x: 775, y: 132 } },
      {
        kind: 'resource',
        label: '住民の活動グループ',
        formality: 'informal',
        supporterKind: 'volunteer',
        help: 'mutual',
        pos: { x: 236, y: 506 },
      },
      {
        kind: 'resource',
        label: '社会福祉協議会',
        formality: 'formal',
        supporterKind: 'welfare',
        help: 'cooperative',
        pos: { x: 512, y: 514 },
      },
    ],
  },
  closingCheck: [
    '中心になる人と手伝う人は決まりましたか。',
    '試す日と場所は決まりましたか。',
    'ふり返りの日は決まりましたか。',
  ],
};
