import type { Starter } from './starter-signs.ts';
import type { WrittenTemplate } from './template.ts';

const place = (index: number) => ({ x: (index % 2) * 304, y: [56, 290, 430][Math.floor(index / 2)]! });
const body = (
  id: string,
  index: number,
  label: string,
  formality: 'formal' | 'informal',
  supporterKind: Extract<Starter, { kind: 'resource' }>['supporterKind'],
): Starter => ({ id: `el_${id}`, kind: 'resource', label, formality, supporterKind, pos: place(index) });

/** ② ネットワーク構築, 顔合わせ・連携: people of one area who should be able to ring each other up tomorrow. */
export const faceToFace: WrittenTemplate = {
  id: 'face-to-face',
  version: 1,
  function: 2,
  level: 'area',
  title: '顔合わせと連携の会議',
  description:
    '同じ地域で働く人と活動する人が知り合います。どんなときに、だれへ、どうやって連絡するかを決めます。新しい担当者が来たときにも使えます。',
  produces: [
    { kind: 'tie', label: '顔の見えるつながり', least: 2 },
    { kind: 'table', label: '連絡の決めごと', table: '連絡の決めごと', least: 2 },
    { kind: 'field', label: '情報を伝え合う約束', field: '情報を伝え合う約束' },
    { kind: 'role', label: '次の集まりを用意する人' },
  ],
  agenda: [
    {
      title: '開会とめあて',
      minutes: 5,
      prompts: ['今日は名前と顔を覚えて帰りましょう。', 'だれのことかわかる話は、ここではしません。'],
    },
    {
      title: '自己紹介とできること',
      minutes: 20,
      prompts: [
        '一人一分で、名前と、ふだんしていることをお願いします。',
        'こんなときは声をかけてください、ということを一つ教えてください。',
        'すでに知り合いの人とは、線でつなぎましょう。',
      ],
      fields: ['それぞれのできること'],
    },
    {
      title: '困った場面を出し合う',
      minutes: 15,
      prompts: [
        'だれに聞けばよいか、わからなかったことはありますか。',
        '連絡したのに、うまく伝わらなかったことはありますか。',
        '休みの日や夜には、どうしていますか。',
      ],
      fields: ['困った場面'],
    },
    {
      title: '連絡のしかたを決める',
      minutes: 15,
      prompts: [
        '表の場面ごとに、まずだれへ連絡しますか。',
        '電話、紙、会うのうち、どれが確かですか。',
        '本人の同意がいるのは、どんなときですか。',
      ],
      fields: ['情報を伝え合う約束'],
    },
    {
      title: '読み合わせと閉会',
      minutes: 5,
      prompts: ['決めたことを表で読み上げます。', '次はいつ、だれが声をかけて集まりますか。'],
    },
  ],
  board: {
    elements: [
      { kind: 'caption', text: '顔の見えるつながり', fontSize: 32, pos: { x: 4, y: 4 } },
      body('medical', 0, '医療機関・薬局', 'formal', 'medical'),
      body('care', 1, '介護サービス事業所', 'formal', 'care'),
      body('commissioner', 2, '民生委員・児童委員', 'informal', 'welfare-commissioner'),
      body('association', 3, '自治会・町内会', 'informal', 'residents-association'),
      body('district', 4, '地区社協', 'informal', 'district-council'),
      body('city', 5, '市町村の担当課', 'formal', 'administration'),
      {
        id: 'el_hub',
        kind: 'resource',
        label: '地域包括支援センター',
        formality: 'formal',
        supporterKind: 'welfare',
        isHub: true,
        pos: { x: 152, y: 176 },
      },
      {
        kind: 'table',
        label: '連絡の決めごと',
        pos: { x: 590, y: 0 },
        size: { w: 410, h: 420 },
        rows: 5,
        columns: 3,
        cells: {
          '0,0': 'こんなとき',
          '0,1': 'だれへ',
          '0,2': 'どうやって',
          '1,0': '気になる人がいた',
          '2,0': '急ぎのとき',
          '3,0': '休みの日・夜',
        },
      },
      { kind: 'note', text: 'こんなとき声を\n一人一枚', pos: { x: 590, y: 460 } },
      { kind: 'note', text: '困った場面\nだれのことかは書きません。', tint: 1, pos: { x: 796, y: 460 } },
    ],
    ties: ['medical', 'care', 'commissioner', 'association'].map((id) => ({
      from: 'el_hub',
      to: `el_${id}`,
      direction: 'both' as const,
    })),
  },
  closingCheck: [
    '参加した人どうしで、連絡先を伝え合いましたか。',
    '連絡の決めごとを、みなさんで読み合わせましたか。',
    '今日来られなかった人へ、だれが伝えますか。',
  ],
};
