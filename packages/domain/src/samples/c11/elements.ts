import { caption, inSmallWords } from '../authoring.ts';
import { at, column, type Placed } from '../placing.ts';

const { area, card, formal, informal } = inSmallWords;

/** What a body brought about, in a frame of its own beside it. */
const effects = (y: number, h: number, name: string, label: string, words: readonly string[]): Placed[] => [
  area(`c11${name}`, label, [888, y, 400, h], { z: -10 }),
  ...column(
    904,
    y + 38,
    { gap: 0, align: 'start' },
    words.map((text, index) => caption(`c11${name}${index + 1}`, text)),
  ),
];

/** Left: where problems are noticed. Middle: four bodies. Right: what each brought about. Below: what becomes of it. */
export const elements: Placed[] = [
  area('c11Noticing', '地域の福祉課題の把握', [0, 0, 240, 850], { textScale: 'normal' }),
  ...column(13, 98, { gap: 20 }, [
    formal('c11Daily', '日常生活自立支援事業', { supporterKind: 'welfare' }),
    formal('c11Guardian', '法人後見事業', { supporterKind: 'welfare' }),
    formal('c11Centre', '地域包括支援センター', { supporterKind: 'welfare' }),
    formal('c11Law', '高齢者・障害者の法律相談', { supporterKind: 'justice' }),
    formal('c11GuardianAdvice', '成年後見相談', { supporterKind: 'justice' }),
    formal('c11Loans', '生活福祉資金・緊急援護資金の貸付', { supporterKind: 'welfare' }),
    informal('c11Community', '地域支援', {
      supporterKind: 'neighbour',
      bullets: ['自治会', '民生委員', '当事者団体', 'ミニサロン', '老人クラブ'],
    }),
  ]),

  area('c11Efforts', '具体的な取組', [400, 0, 360, 850], { textScale: 'normal' }),
  at(
    420,
    54,
    card('c11Abuse', '高齢者虐待防止ネットワーク推進委員会', [
      '構成員：施設代表、介護支援専門員、包括、大学教授、行政、社協',
      'オブザーバー：弁護士',
      '課題の整理から行動計画をつくり、報告書で提言',
    ]),
  ),
  at(
    420,
    262,
    card('c11Rights', '成年後見・権利擁護サポート連絡会', [
      '構成員：包括、障害相談支援事業所、行政書士、行政、社協',
      'オブザーバー：弁護士、社会福祉士',
      '事例検討と、三つの法律の研修',
    ]),
  ),
  at(
    420,
    450,
    card('c11Review', '成年後見事業あり方検討会', [
      '構成員：弁護士、司法書士、行政書士、社会福祉士、当事者団体、行政、社協',
      '市民後見人の養成、受任の範囲、推進機関を考える',
    ]),
  ),
  at(420, 640, card('c11Training', '成年後見等研修会', ['市民向けの研修と相談会', '専門職向けの研修'])),

  area('c11Effects', '取組の効果', [868, 0, 440, 850], { textScale: 'normal' }),
  ...effects(54, 190, 'AbuseEffects', '委員会の効果', [
    '弁護士とのホットライン契約',
    '研修体制の構築',
    '個人情報の取り扱い講座',
    '介護者支援',
  ]),
  ...effects(262, 170, 'RightsEffects', '連絡会の効果', [
    '構成員の主体的な参画',
    '関係機関のつながり強化・早期対応',
    '専門技術の向上',
  ]),
  ...effects(450, 150, 'ReviewEffects', '検討会の効果', ['新たな地域福祉人材の育成', '成年後見制度の基盤整備']),
  ...effects(640, 150, 'TrainingEffects', '研修会の効果', [
    '新たな社会資源の構築',
    '普及・啓発による自助力の向上',
    '潜在ニーズの把握による早期対応',
  ]),

  at(
    456,
    920,
    formal('c11Proposal', '提言・しくみづくり', {
      supporterKind: 'welfare',
      isHub: true,
      textScale: 'normal',
      functions: [5],
    }),
  ),
  at(
    908,
    920,
    formal('c11System', '地域の権利擁護システムの構築', {
      supporterKind: 'justice',
      textScale: 'normal',
      functions: [2],
    }),
  ),
  at(
    40,
    920,
    informal('c11Prevention', '問題を未然・早期に防ぐ地域づくり', {
      supporterKind: 'neighbour',
      textScale: 'normal',
      functions: [4],
    }),
  ),
];
