import { type Figure, deduced, structural, told } from '../figure.ts';

const WORKER = 'コミュニティソーシャルワーカー（市社協）';
const DISTRICT = '地区活動コーディネーター（地区社協、地区ボラセン）';
const CENTRE = '地区支援コーディネーター（地域包括支援C・福祉相談室）';
const AGENCIES = '市域の各種相談支援機関、支援活動団体等';

/** The figure prints no box for 地域, from which problems come; the sample has the residents. */
export const figure: Figure = {
  areas: ['地区支援チーム', '市域のネットワーク', 'みほん市社協', AGENCIES, '関係機関と地区支援チームの連携'],
  nodes: [
    WORKER,
    DISTRICT,
    CENTRE,
    ['地区社協、地区ボラセン', '相談窓口', '日常生活', '情報提供', 'サロン', 'ネットワーク', '見守り'],
    '地域包括支援センター',
    ['福祉相談室', '高齢', '障害', '児童'],
    '全職員地区担当制',
    ['組織内共有のしくみ', '記録', '局内検討'],
    '法人運営部門',
    '地域福祉活動推進部門',
    '在宅福祉サービス部門',
    'サービス利用支援部門',
    '行政',
    '福祉施設',
    '学校',
    'ボランティア・NPO・当事者団体',
    '介護事業所',
    '医療機関',
    '専門相談支援機関',
    '地域の住民',
  ],
  words: ['地区に地区ボラセン'],
  callouts: ['特徴①', '特徴②', '特徴③', '特徴④'],
  relations: [
    deduced(WORKER, '↔', DISTRICT, '連携'),
    deduced(DISTRICT, '↔', CENTRE, '情報共有'),
    deduced(CENTRE, '↔', WORKER, '連携'),
    deduced('地域の住民', '→', '地区社協、地区ボラセン', '地域の問題'),
    deduced('地区社協、地区ボラセン', '→', '地区支援チーム', '気になる人、世帯の情報'),
    deduced('地区社協、地区ボラセン', '→', '地域包括支援センター', '制度で対応できない課題のもちこみ'),
    deduced('福祉相談室', '→', '地区社協、地区ボラセン', '専門的見地からの助言'),
    deduced('地区支援チーム', '→', '市域のネットワーク', 'ひとつの組織では解決できない重複問題ケース'),
    deduced(WORKER, '→', AGENCIES, '地区支援ネットワーク会議の呼びかけ、調整'),
    told('みほん市社協', '→', '地区社協、地区ボラセン', '日頃の支援'),
    told('地区支援チーム', '↔', AGENCIES, '連携'),
    told('地域包括支援センター', '–', CENTRE),
    told('福祉相談室', '–', CENTRE),
    told('地区社協、地区ボラセン', '–', DISTRICT),
    told('みほん市社協', '–', WORKER),
    ...structural(
      ['法人運営部門', '地域福祉活動推進部門', '在宅福祉サービス部門', 'サービス利用支援部門'],
      '組織内共有のしくみ',
    ),
  ],
  inside: {
    地区支援チーム: [WORKER, DISTRICT, CENTRE],
    みほん市社協: ['全職員地区担当制', '組織内共有のしくみ', '法人運営部門'],
    [AGENCIES]: ['行政', '福祉施設', '学校', '医療機関'],
    市域のネットワーク: [AGENCIES],
    関係機関と地区支援チームの連携: ['地区支援チーム', '市域のネットワーク'],
  },
  elements: 29,
  ties: 18,
};
