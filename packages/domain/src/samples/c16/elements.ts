import { caption, note, inSmallWords } from '../authoring.ts';
import { at, row, type Placed } from '../placing.ts';

const { formal, informal } = inSmallWords;

/** 本人の状態 over time, with and without the neighbourhood's support; what is noticed stands on the courses, what is done above them. */
const course: Placed[] = [
  at(0, 230, {
    id: 'el_c16State',
    kind: 'timeline',
    label: '本人の状態',
    size: { w: 1160, h: 760 },
    timeAxis: '時間',
    levelAxis: '状態',
    courses: [
      {
        name: '小地域の支援あり',
        line: 'solid',
        points: [
          [0, 0.86],
          [0.16, 0.76],
          [0.28, 0.82],
          [0.44, 0.68],
          [0.56, 0.76],
          [0.74, 0.64],
          [0.86, 0.7],
          [1, 0.68],
        ],
      },
      {
        name: '小地域の支援なし',
        line: 'dashed',
        points: [
          [0, 0.84],
          [0.16, 0.7],
          [0.34, 0.52],
          [0.52, 0.4],
          [0.7, 0.26],
          [0.86, 0.16],
          [1, 0.08],
        ],
      },
    ],
  }),
];

/** What residents do, and below it what professionals do. */
const interventions: Placed[] = [
  ...row(40, 0, { gap: 44 }, [
    informal('c16Watch1', '見守り、声かけ・日常的サポート', { supporterKind: 'neighbour' }),
    informal('c16Notice1', '問題の早期発見と専門機関へのつなぎ', { supporterKind: 'welfare-commissioner' }),
    informal('c16Watch2', '見守り、声かけ・日常的サポート', { supporterKind: 'neighbour' }),
    informal('c16Notice2', '問題の早期発見と専門機関へのつなぎ', { supporterKind: 'welfare-commissioner' }),
    informal('c16Watch3', '見守り、声かけ・日常的サポート', { supporterKind: 'neighbour' }),
  ]),
  ...row(150, 130, { gap: 44 }, [
    formal('c16Service1', '制度・サービスの利用', { supporterKind: 'care' }),
    formal('c16Agency1', '専門機関の介入による支援', { supporterKind: 'medical' }),
    formal('c16Service2', '制度・サービスの利用', { supporterKind: 'care' }),
    formal('c16Agency2', '専門機関の介入による支援', { supporterKind: 'medical' }),
  ]),
];

/** What those around could see, from left to right along the falling course. */
const signs: Placed[] = [
  at(60, 576, caption('c16Lonely', '話し相手がいない、孤独\n⇒生きがいの喪失')),
  at(176, 668, caption('c16Thin', 'やせてきた、服の汚れ')),
  at(396, 722, caption('c16Wandering', '近所を徘徊')),
  at(440, 566, caption('c16Dementia', '認知症等の症状悪化')),
  at(660, 628, caption('c16Illness', '病状の悪化')),
  at(486, 826, caption('c16Violence', '家庭内暴力、経済的虐待等')),
  at(800, 650, caption('c16Family', '家族関係の崩壊\n⇒介護放棄、家庭内暴力')),
];

const ends: Placed[] = [
  at(1190, 466, informal('c16Living', '地域の中での暮らしの継続', { supporterKind: 'neighbour', textScale: 'normal' })),
  at(1190, 680, note('c16Withdrawn', 'ひきこもり', 4)),
  at(1400, 680, note('c16Abuse', '虐待', 4)),
  at(1190, 820, note('c16Fraud', '消費者被害', 4)),
  at(1400, 820, note('c16Rubbish', 'ゴミ屋敷', 4)),
];

export const elements: Placed[] = [...course, ...interventions, ...signs, ...ends];
