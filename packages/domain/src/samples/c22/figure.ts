import { deduced, type Figure, structural, told } from '../figure.ts';

const NETWORK = '災害ボランティアネットワーク';
const MEMBERS = [
  '社協',
  'ボランティア団体',
  '当事者団体',
  '福祉事業者',
  '市民活動団体',
  '子ども会',
  '青年会議所',
  '個人会員 6名',
];
const PARTNERS = ['行政', '自治会', '民生委員', '他市の災害ボランティアネットワーク'];

export const figure: Figure = {
  areas: [NETWORK],
  nodes: [
    ['社協', '事務局'],
    ...MEMBERS.slice(1),
    ...PARTNERS,
    '社協のネットワークを生かして呼びかけ',
    '組織化',
    [
      '具体的な活動',
      'ネットワーク化の推進',
      '受入体制の調整',
      '活動拠点・情報伝達',
      'コーディネーター養成',
      '子ども防災講座',
      'シミュレーション訓練',
      '普及・啓発研修',
    ],
    '避難所運営ワークショップ',
    '災害ボランティアセンター設置運営訓練',
    '普通救命講習',
    '子ども防災講座',
    '自助力の向上',
    '共助力の向上',
  ],
  relations: [
    told('社協', '→', 'ボランティア団体', '呼びかけ'),
    told('社協のネットワークを生かして呼びかけ', '→', '組織化'),
    ...structural(MEMBERS, NETWORK),
    ...PARTNERS.map((partner) => deduced(NETWORK, '↔', partner, '連携')),
    deduced('具体的な活動', '→', '自助力の向上'),
    deduced('具体的な活動', '→', '共助力の向上'),
  ],
  words: ['団体会員43'],
  elements: 22,
  ties: 16,
};
