import { careAreaRings, strip, stripNote, stripPos } from './starter-signs.ts';
import type { WrittenTemplate } from './template.ts';

/** ② ネットワーク構築: who is connected to whom, and which ties are still to be made. */
export const network: WrittenTemplate = {
  id: 'network',
  version: 2,
  function: 2,
  level: 'area',
  title: '圏域のネットワークをつくる',
  description: 'この地域で支えている人と団体を地図に並べます。足りないつながりを見つけ、だれがつなぐかを決めます。',
  produces: [
    { kind: 'tie', label: '支える人と団体の地図', least: 3 },
    { kind: 'planned-tie', label: 'これからつくるつながり' },
    { kind: 'role', label: '新しいつながりの役割分担' },
    { kind: 'field', label: '情報を伝え合う約束', field: '情報を伝え合う約束' },
  ],
  agenda: [
    {
      title: '開会とめあて',
      minutes: 5,
      prompts: ['今日は、どんな場面でのつながりを考えますか。', '所属と、ふだんの活動をひとことずつお願いします。'],
    },
    {
      title: 'いまのつながりを並べる',
      minutes: 20,
      prompts: [
        'ふだん連絡を取り合っている相手はだれですか。線でつなぎましょう。',
        '顔と名前がわかる相手と、名前だけ知っている相手を分けましょう。',
        '連絡は、どちらからどちらへ流れていますか。',
      ],
      fields: ['いまあるつながり'],
    },
    {
      title: '足りないつながりを見つける',
      minutes: 20,
      prompts: [
        '困ったときに、だれに聞けばよいかわからないことはありますか。',
        '一つの団体、一人の人だけに頼っているつながりはありますか。',
        '休みの日や夜に、つながりが切れるところはありますか。',
      ],
      fields: ['足りないつながりとその理由'],
    },
    {
      title: 'つなぐ役割と約束を決める',
      minutes: 20,
      prompts: [
        'このつながりは、だれが最初に声をかけますか。',
        '何を、どこまで、どうやって伝え合いますか。',
        '本人の同意は、だれがどう取りますか。',
      ],
      fields: ['情報を伝え合う約束'],
    },
    {
      title: '読み合わせと閉会',
      minutes: 5,
      prompts: ['役割を一つずつ読み上げます。', '次に様子をたしかめる日を決めましょう。'],
    },
  ],
  board: {
    elements: [
      strip(0, '専門職・機関'),
      strip(1, '住民の活動'),
      ...careAreaRings,
      {
        kind: 'resource',
        label: '地域包括支援センター',
        formality: 'formal',
        supporterKind: 'welfare',
        help: 'public',
        pos: { x: 378, y: 224 },
      },
      { kind: 'resource', label: '医療機関', formality: 'formal', supporterKind: 'medical', pos: stripPos(0, 0) },
      {
        kind: 'resource',
        label: '介護サービス事業所',
        formality: 'formal',
        supporterKind: 'care',
        pos: stripPos(0, 1),
      },
      { kind: 'resource', label: '社会福祉協議会', formality: 'formal', supporterKind: 'welfare', pos: stripPos(0, 2) },
      { kind: 'resource', label: '交番・消防', formality: 'formal', supporterKind: 'police-fire', pos: stripPos(0, 3) },
      {
        kind: 'resource',
        label: '民生委員・児童委員',
        formality: 'informal',
        supporterKind: 'welfare-commissioner',
        pos: stripPos(1, 0),
      },
      {
        kind: 'resource',
        label: '自治会・町内会',
        formality: 'informal',
        supporterKind: 'residents-association',
        pos: stripPos(1, 1),
      },
      {
        kind: 'resource',
        label: '地区社協',
        formality: 'informal',
        supporterKind: 'district-council',
        pos: stripPos(1, 2),
      },
      {
        kind: 'resource',
        label: '商店・企業',
        formality: 'informal',
        supporterKind: 'shop-company',
        pos: stripPos(1, 3),
      },
      stripNote(0, '輪の中へ\nつながる相手と線で結びます。', 3),
      stripNote(1, 'あったらよい\nこれからの線で結びます。', 1),
    ],
  },
  closingCheck: [
    '新しいつながりには、最初に声をかける人がいますか。',
    '情報を伝え合う約束を、みなさんで読み合わせましたか。',
    '次に様子をたしかめる日は決まりましたか。',
  ],
};
