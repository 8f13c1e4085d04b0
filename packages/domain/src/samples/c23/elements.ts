import { area, inSmallWords } from '../authoring.ts';
import { at, column, type Placed } from '../placing.ts';

const { formal, informal } = inSmallWords;

/** The four steps as columns; the projects lie across them as bands. */
const STEPS: Placed = at(0, 0, {
  id: 'el_c23Steps',
  kind: 'lanes',
  label: '',
  z: -40,
  size: { w: 1480, h: 1076 },
  orientation: 'columns',
  titles: ['声', '話し合い', 'ためす', '資源になる'],
});

const band = (id: string, label: string, y: number, h: number) =>
  area(id, label, [10, y, 1460, h], { z: -10, textScale: 'small' });

const bus: Placed[] = [
  band('c23Bus', '地域を走るバス', 56, 232),
  at(90, 74, formal('c23Closure', '民間バスの路線廃止', { supporterKind: 'shop-company' })),
  at(90, 200, informal('c23Residents', '住民の動き', { supporterKind: 'neighbour' })),
  at(460, 100, informal('c23Talks', '話し合い・視察（3年近く）', { supporterKind: 'neighbour' })),
  at(830, 100, informal('c23Trial', '試行運転', { supporterKind: 'neighbour' })),
  at(1200, 100, informal('c23Running', 'コミュニティ交通の運行', { supporterKind: 'neighbour' })),
  at(
    650,
    176,
    formal('c23Council', '社協（アドバイザー）', { supporterKind: 'welfare', bullets: ['情報提供', '後方支援'] }),
  ),
];

const wristband: Placed[] = [
  band('c23Wristband', '店でのリストバンド', 294, 210),
  at(90, 320, informal('c23Worry', '家族の悩み（誤解、心ない言葉）', { supporterKind: 'family' })),
  at(460, 320, informal('c23Committee', '住民委員会', { supporterKind: 'neighbour' })),
  at(460, 424, informal('c23Shops', '商店経営者との話し合い', { supporterKind: 'shop-company' })),
  at(830, 430, formal('c23Course', 'サポーター養成講座', { supporterKind: 'education' })),
  at(1200, 396, informal('c23Staff', 'リストバンドの店員', { supporterKind: 'shop-company', bullets: ['橋渡し役'] })),
  at(930, 316, informal('c23Customers', '障害のある人と店の客', { supporterKind: 'neighbour' })),
];

const summer: Placed[] = [
  band('c23Summer', '夏休みの居場所', 510, 300),
  at(460, 538, formal('c23Centre', '障害者生活支援センター（社協受託）', { supporterKind: 'welfare' })),
  at(460, 642, informal('c23Npo', 'NPO団体', { supporterKind: 'volunteer' })),
  at(460, 726, informal('c23Cooks', '食生活改善推進団体', { supporterKind: 'volunteer' })),
  at(
    830,
    522,
    formal('c23Event', '夏休みのイベント', { supporterKind: 'peer-group', bullets: ['障害のある子ども・家族'] }),
  ),
  at(830, 642, informal('c23Surfing', 'サーフィンスクール', { supporterKind: 'peer-group' })),
  at(830, 726, informal('c23Cooking', '料理教室', { supporterKind: 'peer-group' })),
];

const garden: Placed[] = [
  band('c23Garden', '畑の活動', 816, 258),
  ...column(90, 826, { gap: 9 }, [
    informal('c23Carers', '家族介護者', { supporterKind: 'family' }),
    informal('c23Neighbours', '地域住民', { supporterKind: 'neighbour' }),
    informal('c23Parents', '子育て世代', { supporterKind: 'family' }),
  ]),
  at(510, 820, informal('c23Students', '大学生', { supporterKind: 'education' })),
  at(510, 999, informal('c23Therapists', 'アロマセラピスト', { supporterKind: 'volunteer' })),
  at(850, 910, informal('c23Herbs', 'ハーブやイモ作り', { supporterKind: 'volunteer' })),
  at(
    1182,
    874,
    informal('c23Faces', '顔が見える関係', {
      supporterKind: 'neighbour',
      bullets: ['ストレスからの解放', '社会的孤立の防止', '介護者支援'],
    }),
  ),
];

export const elements: Placed[] = [STEPS, ...bus, ...wristband, ...summer, ...garden];
