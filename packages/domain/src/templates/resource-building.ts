import { column, columnNote } from './starter-signs.ts';
import type { Template } from './template.ts';

/** ④ 地域づくり・資源開発: from a voice to a talk, a trial and a lasting resource. */
export const resourceBuilding: Template = {
  id: 'resource-building',
  version: 1,
  function: 4,
  level: 'area',
  title: '地域の支えをつくる',
  description: '足りないものを、どうすればつくれるかを考えます。担い手を見つけ、小さく試すところまで決めます。',
  produces: ['資源の案', '担い手', '試す計画', 'ふり返りの日'],
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
  board: [
    { kind: 'caption', text: '声 → 話し合い → 試してみる → 地域の支え', fontSize: 32, pos: { x: 4, y: 4 } },
    column(0, '声', 430),
    column(1, '話し合い', 430),
    column(2, '試してみる', 430),
    column(3, '地域の支え', 430),
    columnNote(0, 'どんな声か\n困っている人、手伝いたい人'),
    columnNote(1, 'できること\nよい悪いは、あとで考えます。'),
    columnNote(2, '小さく試す\nいつ、どこで、だれが'),
    columnNote(3, '続く支え\n名前と担い手を書きます。'),
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
  closingCheck: [
    '中心になる人と手伝う人は決まりましたか。',
    '試す日と場所は決まりましたか。',
    'ふり返りの日は決まりましたか。',
  ],
};
