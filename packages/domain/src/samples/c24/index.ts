import { all, caption, formal } from '../authoring.ts';
import { coordinatorCircle } from '../c7/coordinator-circle.ts';
import { CENTRE_NETWORK, CITY_NETWORK, council } from '../c7/council.ts';
import { threeRings } from '../c7/three-rings.ts';
import { ties } from '../c7/ties.ts';
import { at, row } from '../placing.ts';
import type { Sample } from '../sample.ts';
import { planTies } from './ties.ts';

const small = { textScale: 'small' } as const;

/** 生活困窮者支援: the council of C7 with 自立相談, a plan for one person, and what the plan opens. */
export const c24: Sample = {
  id: 'C24',
  title: '生活に困る人を支える体制',
  description:
    '総合相談の体制に、自立相談と個別支援計画が加わります。家計、就労、学習の支援を計画でつなぎ、制度に合わない問題も社協の要で受けとめます。左は本人を囲む輪、右は三つの圏域の支えです。地域も団体も架空です。',
  functions: [1, 2, 3, 4],
  level: 'municipal',
  caseAlias: '本人',
  place: 'みほん市福祉会館（架空）',
  fictional: true,
  template: 'case-conference',
  elements: [
    ...coordinatorCircle({
      forOne: ['課題整理、支援計画、コーディネート', '力を引き出す支援', '資源との連携'],
      forArea: [
        '地域課題の把握',
        'しくみとルール',
        'ボランティア支援',
        '資源の開発',
        '困窮を防ぐ地域',
        '中間的就労の場',
      ],
    }),
    ...council({
      hub: '社協の総合相談の要',
      centreNetwork: [...CENTRE_NETWORK, '保護司'],
      cityNetwork: [...CITY_NETWORK, 'ハローワーク', '若者サポートステーション', 'ホームレス支援', '住まいの支援団体'],
    }),
    at(
      1270,
      752,
      formal('selfReliance', '自立相談事業', { ...small, supporterKind: 'welfare', help: 'public', functions: [1] }),
    ),
    at(1240, 840, formal('plan', '個別支援計画', { ...small, supporterKind: 'other' })),
    ...row(
      802,
      1014,
      { gap: 10 },
      all(
        [
          formal('budget', '家計支援', { supporterKind: 'welfare' }),
          formal('training', '就労訓練', { supporterKind: 'shop-company' }),
          formal('preparing', '就労準備支援', { supporterKind: 'welfare' }),
          formal('learning', '学習支援', { supporterKind: 'education' }),
        ],
        small,
      ),
    ),
    at(766, 290, caption('dottedNote', '※点線の範囲は\n包括の受託の\n形で変わる', 16)),
    ...threeRings(),
  ],
  ties: [...ties, ...planTies],
  participants: [
    { name: '見本 ふゆき', affiliation: 'みほん市自立相談支援窓口', profession: '相談支援員' },
    { name: '見本 けんじ', affiliation: 'みほん市社会福祉協議会', profession: 'コミュニティソーシャルワーカー' },
    { name: '見本 はるか', affiliation: 'みほん地域包括支援センター', profession: '社会福祉士' },
    { name: '見本 みどり', affiliation: 'みほん地区社会福祉協議会', profession: '地域福祉コーディネーター' },
    { name: '見本 まなぶ', affiliation: 'みほん市ハローワーク', profession: '就職支援ナビゲーター' },
    { name: '見本 よしこ', affiliation: 'みほん市福祉事務所', profession: 'ケースワーカー' },
  ],
};
