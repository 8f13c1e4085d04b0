import type { Sample } from '../sample.ts';

/** The sheets of the household of the mother with light dementia and her withdrawn son. */
export const sheets: Sample['sheets'] = [
  {
    id: 'sheet_presentation',
    reason:
      '軽い認知症の親と、長く家にこもっている息子の二人暮らし。親の様子の変わり目に気づく人がなく、息子は相談の場に出てこられない。',
    questions: '訪問のない日の見守りを、近所のだれとつくるか。\n息子が無理なく出かけられる役目は何か。',
    personWishes: '住みなれた家で息子と暮らしたい。',
    familyWishes: '息子: 人と会うのはつらいが、手伝いならできるかもしれない。',
    course:
      '息子は十年ほど前に仕事をやめ、外に出なくなった。二年前から親の物忘れが目立ち、社協の担当者が月に一度訪ねている。',
  },
  {
    id: 'sheet_profile',
    careLevel: 'care1',
    bedridden: 'J2',
    dementia: 'I',
    illness: '軽い認知症、ひざの痛み。',
    medication: '認知症の薬と痛み止め。薬箱で飲めている。',
    economy: '親の年金で二人が暮らす。',
    housing: '持ち家の一戸建て。坂の途中にあり、買い物の道が急。',
    history: '親は畑仕事と近所づきあいを大事にしてきた。息子は機械の修理が得意だった。',
    family: '親戚は町の外に住み、年に一度ほど電話がある。',
    services: '訪問介護（週1回）。',
  },
  {
    id: 'sheet_assessment',
    factor1: '物忘れがあり、日にちや約束を忘れる',
    factor2: 'ひざの痛みで坂道を歩けない',
    factor3: '息子が人と会えず、助けを頼めない',
  },
];

export const assessment: Sample['assessment'] = [
  { id: 'asr_indoors', state: 'independent' },
  { id: 'asr_outdoors', state: 'watching', factors: [2], prospect: 'same', note: '坂道は付きそいがいる。' },
  { id: 'asr_diet', state: 'trouble', factors: [1, 3], prospect: 'better', note: '同じ物が続き、野菜が少ない。' },
  { id: 'asr_eating', state: 'independent' },
  { id: 'asr_cooking', state: 'partly', factors: [1], prospect: 'same', note: '訪問介護と一緒に作る。' },
  { id: 'asr_medication', state: 'watching', factors: [1], prospect: 'same' },
  { id: 'asr_bathing', state: 'watching', factors: [2], prospect: 'better' },
  { id: 'asr_money', state: 'partly', factors: [1], prospect: 'worse', note: '同じ払込みを二度しそうになった。' },
  { id: 'asr_shopping', state: 'partly', factors: [2, 3], prospect: 'better', note: '移動販売が来れば自分で選べる。' },
  { id: 'asr_cognition', state: 'trouble', factors: [1], prospect: 'same' },
  { id: 'asr_society', state: 'trouble', factors: [3], prospect: 'better', note: 'あいさつを交わす近所の人はいる。' },
  { id: 'asr_carers', state: 'trouble', factors: [3], prospect: 'better', note: '息子は親を気づかっている。' },
];

export const needs: Sample['needs'] = [
  {
    id: 'need_c8Watching',
    text: '訪問のない日も、様子に気づく人がほしい',
    outlook: '近所の声かけがあれば、早く気づける',
    priority: 1,
    order: 1,
  },
  {
    id: 'need_c8Son',
    text: '息子が家の外に役目をもちたい',
    outlook: '一人でできる手伝いからなら、出かけられる',
    priority: 2,
    order: 2,
  },
];
