import { inSmallWords } from '../authoring.ts';
import { at, row, type Placed } from '../placing.ts';

const { card, formal, informal } = inSmallWords;

const PHASES: Placed = at(0, 0, {
  id: 'el_c21Phases',
  kind: 'lanes',
  label: '災害時の動き',
  size: { w: 1420, h: 900 },
  orientation: 'rows',
  titles: ['発生時', '状況等確認次第', '全国規模の活動開始以降'],
});

const national = (id: string, bullet: string) =>
  formal(id, '全社協', {
    supporterKind: 'welfare',
    careArea: 'nation',
    isHub: true,
    textScale: 'normal',
    bullets: [bullet],
  });
const council = (id: string, label: string, careArea: 'block' | 'prefecture' | 'municipality') =>
  formal(id, label, { supporterKind: 'welfare', careArea });

/** Three phases from top to bottom. The national council stands where it acts; a body that acts again stands there again. */
const bodies: Placed[] = [
  at(660, 120, national('c21National', '全国対策本部')),
  at(260, 60, formal('c21Ministries', '厚労省・内閣府', { supporterKind: 'administration', careArea: 'nation' })),
  at(260, 200, council('c21Block', 'ブロック幹事社協', 'block')),
  at(1200, 60, council('c21Struck', '被災地都道府県・指定都市社協', 'prefecture')),
  at(1200, 144, council('c21StruckTown', '被災地社協', 'municipality')),
  at(1200, 228, council('c21Others', '各県社協', 'prefecture')),

  at(1200, 350, council('c21Prefecture', '県社協', 'prefecture')),
  at(260, 350, council('c21Towns', '市町村社協', 'municipality')),
  at(1200, 524, council('c21Helped', '被災地社協', 'municipality')),

  at(660, 710, national('c21NationalLater', '制度の課題を整理')),
  at(260, 650, formal('c21MinistriesLater', '厚労省・内閣府', { supporterKind: 'administration', careArea: 'nation' })),
  at(260, 790, council('c21Site', '現地本部', 'prefecture')),
  at(1200, 650, informal('c21Npo', 'NPO等支援関係者', { supporterKind: 'volunteer' })),
  at(1200, 790, informal('c21Public', '社会・各地の社協', { supporterKind: 'other' })),
];

/** What the help rests on, and what it is. */
const agreements: Placed[] = row(0, 926, { gap: 46, align: 'start' }, [
  card('c21LocalPact', '協定：県内の一部', ['県社協と市町村社協']),
  card('c21BlockPact', '協定：関東地方等', ['関東ブロック']),
  card('c21NationPact', '基本方針：全国', ['全社協']),
  card('c21Support', '支援内容', ['貸付業務の応援', '災害ボランティアセンターの立ち上げ', '避難所・仮設の巡回']),
]);

export const elements: Placed[] = [PHASES, ...bodies, ...agreements];
