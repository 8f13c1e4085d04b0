import { deduced, type Figure, structural } from '../figure.ts';

const STAGES = ['課題や情報の共有', '顔の見える関係づくり', '市域のしくみづくり（施策化）'] as const;

export const figure: Figure = {
  areas: [],
  nodes: [
    [
      'ふだんの手段',
      'ボランティアセンター事業',
      '地区社協・小地域活動支援',
      '当事者団体への支援',
      '会員との協議の場',
      '行政（計画）との協働',
    ],
    [STAGES[0], '災害弱者とはだれか'],
    [STAGES[1], '近隣の支え合い', '孤立'],
    [STAGES[2], '提言', '防災計画への参画'],
    ['災害弱者', '高齢', '障害', '子ども', '疾病', '社会的孤立'],
    '災害協定',
    '福祉教育での理解',
    '被災地支援の経験交流',
    '会員の協議の場での情報交換',
    '当事者との合同防災訓練',
    '危険個所の点検・要支援者への訪問',
    '見守り・サロン等の推進',
    '担い手の発掘・養成',
  ],
  relations: [
    deduced('ふだんの手段', '→', '日ごろの備えの三つの段階'),
    ...structural(STAGES[0], STAGES[1]),
    ...structural(STAGES[1], STAGES[2]),
  ],
  callouts: ['1', '2', '3'],
  inside: { 日ごろの備えの三つの段階: STAGES },
  elements: 13,
  ties: 3,
};
