import { area, caption, formal, note } from '../authoring.ts';
import { at, row, type Placed } from '../placing.ts';

/** Above: the departments. Below: the two functions that their work adds up to. Middle: what holds the whole together. */
export const elements: Placed[] = [
  at(
    106,
    0,
    formal('c4Community', '地域福祉活動推進部門', {
      supporterKind: 'welfare',
      functions: [3, 4],
      bullets: [
        '地区社協の支援',
        '小地域の見守りとサロン',
        'ボランティア・市民活動センター',
        '課題把握、計画、提言',
        '団体どうしの連絡調整',
        '福祉教育',
        '財源づくりと助成',
        '当事者組織の支援',
        '共同募金',
      ],
    }),
  ),
  ...row(756, 0, { gap: 24, align: 'start' }, [
    formal('c4Access', '福祉サービス利用支援部門', {
      supporterKind: 'welfare',
      functions: [1],
      bullets: [
        '地域の総合相談',
        '日常生活自立支援',
        '生活福祉資金貸付',
        '地域包括支援センター',
        '障害者生活支援センター',
        '法人後見',
        '研修・教育',
      ],
    }),
    formal('c4HomeCare', '在宅福祉サービス部門', {
      supporterKind: 'care',
      functions: [1],
      bullets: ['介護保険', '障害者サービス', '居宅介護支援', '食事サービス', '外出支援'],
    }),
  ]),
  at(
    431,
    0,
    formal('c4Management', '法人経営部門', {
      supporterKind: 'other',
      bullets: ['理事会等の運営', '財務', '人事', '法務', '将来ビジョン'],
    }),
  ),
  at(455, 240, note('c4Whole', '社協事業全体の管理業務', 2)),

  area('c4TownBuilding', '福祉のまちづくり推進機能', [0, 520, 460, 440]),
  at(24, 574, caption('c4TownWords', '・個別の課題を地域の課題に置きかえる\n・住民参加と協働で解決をすすめる')),
  ...row(20, 652, { gap: 20 }, [
    note('c4WithCitizens', '住民参加や協働による地域福祉の支援', 1),
    note('c4NewServices', '課題に応じた新たな事業の開発', 1),
  ]),
  at(20, 802, note('c4Communities', '福祉のまちづくり・福祉コミュニティづくりの展開', 1)),

  area('c4Direct', '個別ケースへの直接的支援機能', [756, 520, 520, 440]),
  at(780, 574, caption('c4DirectWords', '・サービスを通して個別ニーズをつかむ\n・サービスで個別ニーズにこたえる')),
  ...row(780, 652, { gap: 20 }, [
    note('c4AccessWork', '福祉サービス利用者のサービス利用支援', 1),
    note('c4CounselWork', '相談・支援活動、情報提供・連絡調整', 1),
  ]),
  at(780, 802, note('c4CareWork', '多様な在宅福祉サービスの提供', 1)),
];
