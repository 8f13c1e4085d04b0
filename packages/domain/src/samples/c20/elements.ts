import { area, card, formal, note } from '../authoring.ts';
import { at, column, type Placed } from '../placing.ts';

/** Where the three stages stand; what can be done in each stands below it. */
const STAGES = [392, 730, 1068] as const;
const below = (stage: 0 | 1 | 2, notes: Parameters<typeof column>[3]) =>
  column(STAGES[stage] + 24, 350, { gap: 16 }, notes);

/** Left: the means, and who must not be forgotten. To the right: three stages. */
export const elements: Placed[] = [
  at(
    0,
    14,
    formal('c20Means', 'ふだんの手段', {
      supporterKind: 'welfare',
      isHub: true,
      bullets: [
        'ボランティアセンター事業',
        '地区社協・小地域活動支援',
        '当事者団体への支援',
        '会員との協議の場',
        '行政（計画）との協働',
      ],
    }),
  ),
  at(0, 370, card('c20Vulnerable', '災害弱者', ['高齢', '障害', '子ども', '疾病', '社会的孤立'])),
  area('c20Course', '日ごろの備えの三つの段階', [372, 0, 964, 300]),
  at(
    STAGES[0],
    80,
    formal('c20Share', '課題や情報の共有', {
      supporterKind: 'welfare',
      callout: '1',
      functions: [2],
      bullets: ['災害弱者とはだれかを、みんなで知る'],
    }),
  ),
  at(
    STAGES[1],
    80,
    formal('c20Faces', '顔の見える関係づくり', {
      supporterKind: 'neighbour',
      callout: '2',
      functions: [4],
      bullets: ['近隣の支え合い', '被害の拡大と孤立をふせぐ'],
    }),
  ),
  at(
    STAGES[2],
    80,
    formal('c20System', '市域のしくみづくり（施策化）', {
      supporterKind: 'administration',
      callout: '3',
      functions: [5],
      bullets: ['施策の提言', '防災計画への参画'],
    }),
  ),
  ...below(0, [
    note('c20Learning', '福祉教育での理解', 1),
    note('c20Exchange', '被災地支援の経験交流', 1),
    note('c20Members', '会員の協議の場での情報交換', 1),
  ]),
  ...below(1, [
    note('c20Watch', '見守り・サロン等の推進', 2),
    note('c20Visits', '危険個所の点検・要支援者への訪問', 2),
    note('c20People', '担い手の発掘・養成', 2),
  ]),
  ...below(2, [note('c20Agreement', '災害協定', 3), note('c20Drill', '当事者との合同防災訓練', 3)]),
];
