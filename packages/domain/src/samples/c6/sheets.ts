import type { Sample } from '../sample.ts';

/** The sheets of Aさん's case. The parent is the one who needs care, Aさん the one who carries it. */
export const sheets: Sample['sheets'] = [
  {
    id: 'sheet_presentation',
    reason:
      'Aさんは仕事を探しながら、認知症の傾向がある親と小学生の子どもの世話を一人でしている。介護・子育て・就労・近所づきあいの困りごとが重なり、一つの窓口では支えきれない。',
    questions:
      '親を日中みる手をどうつくるか。\n子どもの学校のことを、だれが学校と話すか。\nAさんが働きに出られる形は何か。',
    personWishes: '働いて暮らしを立て直したい。親を家でみたいが、子どもとの時間もほしい。',
    familyWishes: '親: 家にいたい。迷惑はかけたくない。\n子ども: 学校のことは話したがらない。',
    course:
      '春に勤め先をやめる。夏ごろから親の物忘れが目立ち、買い物に出て帰れなくなったことがあった。秋に子どもが学校の話をしなくなり、民生委員の訪問で相談につながった。',
  },
  {
    id: 'sheet_profile',
    careLevel: 'applying',
    bedridden: 'A1',
    dementia: 'IIa',
    illness: '親: 高血圧。物忘れの受診はまだしていない。\nAさん: 眠れない日がある。',
    medication: '親: 血圧の薬（朝1回）。飲み忘れがある。',
    economy: '親の年金と児童扶養手当。貯金を取りくずしている。',
    housing: '賃貸アパートの2階。階段に手すりがない。',
    history: 'Aさんは事務の仕事を長く続けてきた。親は近くの工場で定年まで働き、町内の踊りの会に通っていた。',
    family: '要介護度・自立度と総括表は、同居の親について書いた。別居の親族はいるが、行き来はない。',
    services: 'まだ使っていない（要介護認定を申請中）。',
  },
  {
    id: 'sheet_assessment',
    factor1: '親の物忘れが進み、一人で過ごせない',
    factor2: '世話をするのがAさん一人',
    factor3: '働き口がなく、収入が足りない',
    factor4: '近所に事情が伝わっていない',
  },
];

export const assessment: Sample['assessment'] = [
  { id: 'asr_indoors', state: 'independent', prospect: 'same' },
  {
    id: 'asr_outdoors',
    state: 'watching',
    factors: [1],
    prospect: 'same',
    note: '一人で出ると帰り道がわからなくなる。',
  },
  { id: 'asr_diet', state: 'fine' },
  { id: 'asr_eating', state: 'independent' },
  { id: 'asr_cooking', state: 'fully', factors: [1, 2], prospect: 'same', note: '火の消し忘れがあり、Aさんが作る。' },
  { id: 'asr_excretion', state: 'fine' },
  { id: 'asr_toileting', state: 'independent' },
  { id: 'asr_oralHygiene', state: 'fine' },
  { id: 'asr_oralCare', state: 'watching', factors: [1], prospect: 'better' },
  { id: 'asr_medication', state: 'partly', factors: [1], prospect: 'better', note: '薬を一回分ずつ分けると飲める。' },
  { id: 'asr_bathing', state: 'watching', factors: [1], prospect: 'better', note: '声かけで入れる。' },
  { id: 'asr_dressing', state: 'independent' },
  { id: 'asr_cleaning', state: 'partly', factors: [1], prospect: 'same' },
  { id: 'asr_laundry', state: 'partly', factors: [1], prospect: 'same' },
  { id: 'asr_tidying', state: 'fully', factors: [1], prospect: 'worse', note: '大事な物の置き場所を忘れる。' },
  { id: 'asr_money', state: 'fully', factors: [1, 3], prospect: 'worse' },
  { id: 'asr_shopping', state: 'partly', factors: [1, 2], prospect: 'same' },
  { id: 'asr_communication', state: 'fine' },
  { id: 'asr_cognition', state: 'trouble', factors: [1], prospect: 'same', note: '受診をすすめる。' },
  { id: 'asr_society', state: 'trouble', factors: [4], prospect: 'better', note: '踊りの会に行かなくなった。' },
  { id: 'asr_skin', state: 'fine' },
  { id: 'asr_bpsd', state: 'trouble', factors: [1], prospect: 'better', note: '夕方に落ち着かない。' },
  { id: 'asr_carers', state: 'trouble', factors: [2, 3], prospect: 'better', note: 'Aさんが疲れている。' },
  { id: 'asr_housing', state: 'trouble', factors: [3], prospect: 'better', note: '階段に手すりがない。' },
];

export const needs: Sample['needs'] = [
  {
    id: 'need_c6Day',
    text: '親が日中を安心して過ごせる場所がほしい',
    outlook: '通う所と見守りがあれば、Aさんが家を空けられる',
    priority: 1,
    order: 1,
  },
  {
    id: 'need_c6Work',
    text: 'Aさんが働いて暮らしを立て直したい',
    outlook: '介護の時間が決まれば、短い時間から働ける',
    priority: 2,
    order: 2,
  },
  {
    id: 'need_c6Child',
    text: '子どもが学校で安心して過ごしたい',
    outlook: '学校と話す場があれば、様子がわかる',
    priority: 3,
    order: 3,
  },
];
