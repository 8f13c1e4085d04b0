import { inSmallWords } from '../authoring.ts';
import { at, column, type Placed } from '../placing.ts';

const { area, formal, informal } = inSmallWords;

/** Lower middle: the council of social welfare with its two functions. */
const council: Placed[] = [
  area('c13Council', '社協', [836, 490, 618, 574], { z: -30, textScale: 'normal' }),
  area('c13Individual', '個別ケースへの直接的な支援機能', [844, 640, 212, 284], { functions: [1] }),
  ...column(862, 708, { gap: 7 }, [
    formal('c13HomeService', '在宅福祉サービス', { supporterKind: 'care' }),
    formal('c13Trust', 'あんしんセンター', { supporterKind: 'justice' }),
    formal('c13Loans', '生活福祉資金貸付事業', { supporterKind: 'welfare' }),
  ]),
  at(
    1062,
    660,
    formal('c13Options', 'オプション', {
      supporterKind: 'welfare',
      bullets: [
        '介護保険事業',
        '障害者自立支援事業',
        '地域包括支援センター',
        '成年後見支援センター',
        'ファミリーサポートセンター',
      ],
    }),
  ),
  area('c13Town', '福祉のまちづくりを推進する機能', [1243, 536, 205, 518], { functions: [4] }),
  ...column(1258, 606, { gap: 22 }, [
    formal('c13Volunteering', 'ボランティアセンター', {
      supporterKind: 'volunteer',
      bullets: ['元気高齢者の活動の場', '学校との福祉教育'],
    }),
    formal('c13DistrictWork', '地区社協・小地域支援', {
      supporterKind: 'district-council',
      bullets: ['サロン・ミニデイ', '「ちょいボラ」', '出前講座'],
    }),
    formal('c13PeerWork', '当事者支援', {
      supporterKind: 'peer-group',
      bullets: ['家族介護者の声の事業', '障害への理解促進'],
    }),
  ]),
];

/** Lower right: residents and their organisations. */
const residents: Placed[] = [
  area('c13Community', '住民・関係者の活動', [1592, 376, 400, 688], { z: -30, textScale: 'normal' }),
  ...column(1608, 430, { gap: 22 }, [
    informal('c13ResidentCommissioner', '民生委員', { supporterKind: 'welfare-commissioner' }),
    informal('c13ResidentAssociation', '自治会', { supporterKind: 'residents-association' }),
    informal('c13Volunteers', 'ボランティアグループ・個人ボランティア', { supporterKind: 'volunteer' }),
    informal('c13ResidentDistrict', '地区社協', { supporterKind: 'district-council' }),
    informal('c13Peers', '当事者団体', { supporterKind: 'peer-group' }),
  ]),
  ...column(1800, 430, { gap: 24 }, [
    informal('c13People', '住民・当事者', { supporterKind: 'neighbour' }),
    formal('c13School', '学校', { supporterKind: 'education' }),
    formal('c13ResidentHome', '施設', { supporterKind: 'care' }),
    informal('c13Company', '企業', { supporterKind: 'shop-company' }),
  ]),
  at(
    1608,
    930,
    informal('c13Talks', '話し合い、ネットワークによる取り組みの展開', { supporterKind: 'volunteer', functions: [2] }),
  ),
  at(
    1788,
    794,
    informal('c13Dignity', 'ひとりひとりの尊厳を大切にする主体的な取り組み', { supporterKind: 'neighbour' }),
  ),
];

export const councilAndResidents: Placed[] = [...council, ...residents];
