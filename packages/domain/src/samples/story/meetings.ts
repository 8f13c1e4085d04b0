import type { StoryAreaMeeting } from './story.ts';

const participants: StoryAreaMeeting['participants'] = [
  { name: '見本 はるか', affiliation: 'みほん地域包括支援センター', profession: '主任ケアマネジャー' },
  { name: '見本 けんじ', affiliation: 'みほん市社会福祉協議会', profession: '生活支援コーディネーター' },
  { name: '見本 いさむ', affiliation: '団地の自治会', profession: '会長' },
  { name: '見本 まさお', affiliation: 'みほん地区', profession: '民生委員・児童委員' },
  { name: '見本 ひろみ', affiliation: 'みほん市高齢福祉課', profession: '係長' },
];
const place = 'みほん市役所 会議室（架空）';
const monitor = '見本 ひろみ';

/** ③ 地域課題の発見. */
export const clustering: StoryAreaMeeting = {
  title: '【見本】三つの事例から地域の課題を見つける会議',
  function: 3,
  level: 'municipal',
  template: 'area-issues',
  place,
  participants,
  record: {
    daysAgo: 160,
    minutes: [
      '名前の出ない三つの事例をもとに話すことをたしかめた。',
      '病院、買物、サロン。どの事例でも、坂の上から下りる足がない。',
      '三つの会議の課題を「坂の上の足」としてまとめた。',
      '原因: バスの便が減った。店が坂の下にまとまった。免許を返す人がふえた。\n足りないもの: 荷物があっても乗れる、近い乗り場の足。',
      '「坂の上の足」を、資源づくりの会議で取り組むことにした。',
    ],
    decisions: ['「坂の上の足」を、今年の地域課題として取り上げる。'],
    holds: [],
    roles: [
      {
        what: '坂の上の団地で、行き先と時間をたずねる紙を配る',
        owner: '見本 いさむ',
        goal: 'どこへいつ行きたいかが分かる',
        method: '回覧板にはさむ',
        dueIn: 30,
      },
    ],
  },
};

/** ④ 地域づくり・資源開発. */
export const development: StoryAreaMeeting = {
  title: '【見本】坂の上の足をつくる会議',
  function: 4,
  level: 'municipal',
  template: 'resource-building',
  place,
  participants,
  record: {
    daysAgo: 120,
    minutes: [
      '前の会議の地域課題と、くばった紙の答え(四十八枚)を読んだ。',
      '「病院の帰りに店に寄りたい」「荷物を家の前まで運びたい」',
      '小さな車で団地と坂の下をまわる案が出た。運転は住民が交代でする。',
      '一か月、火曜と金曜の午前に二往復ためす。社協が車を貸す。',
      '役割を読み合わせた。',
    ],
    decisions: ['坂の上をまわるバスを、一か月ためす。'],
    holds: [],
    roles: [
      {
        what: '運転する人を六人さがし、安全運転の講習を開く',
        owner: '見本 けんじ',
        goal: '交代で無理なく続く',
        method: '団地と社協の便りで呼びかける',
        dueIn: 21,
      },
    ],
  },
};

/** ⑤ 政策の形成. */
export const policy: StoryAreaMeeting = {
  title: '【見本】市への提案をまとめる会議',
  function: 5,
  level: 'municipal',
  template: 'policy',
  place,
  participants,
  record: {
    daysAgo: 40,
    minutes: [
      'ここまでの流れをたしかめた。',
      '三つの事例、まとめた地域課題、ためした結果を根拠にする。',
      '燃料代と保険料がなければ、住民だけでは続かない。',
      '市の高齢福祉課に出す。計画の見直しに間に合わせる。',
      '役割を読み合わせた。',
    ],
    decisions: ['坂の上をまわるバスへの助成を、市に提案する。'],
    holds: [],
    roles: [
      {
        what: '提案書を仕上げて、市に出す',
        owner: monitor,
        goal: '来年度の計画に入る',
        method: '提案の画面から書き出す',
        dueIn: 7,
      },
    ],
  },
};
