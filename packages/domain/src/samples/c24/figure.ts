import { type Figure, deduced, structural } from '../figure.ts';
import { PICTURES, sharedInside, sharedNodes, sharedRelations, sharedWords } from '../c7/figure.ts';

const HUB = '社協の総合相談の要';
const SERVICES = ['家計支援', '就労訓練', '就労準備支援', '学習支援'];

export const figure: Figure = {
  areas: PICTURES,
  nodes: [
    ...sharedNodes(HUB, ['保護司'], ['ハローワーク', '若者サポートステーション', 'ホームレス', '住まい']),
    ['個に対する働きかけ', '課題整理', '支援計画', 'コーディネート', '力を引き出す', '資源'],
    ['地域に対する働きかけ', '課題', 'しくみ', 'ボランティア', '資源', '困窮', '中間的就労'],
    '自立相談事業',
    '個別支援計画',
    ...SERVICES,
  ],
  words: sharedWords,
  relations: [
    ...sharedRelations(HUB),
    deduced('自立相談事業', '→', HUB, '多問題ケースなど'),
    deduced('自立相談事業', '→', HUB, '事業対象外の問題'),
    deduced('自立相談事業', '→', '個別支援計画'),
    ...structural(SERVICES, '個別支援計画'),
  ],
  inside: { ...sharedInside(HUB) },
  elements: 57,
  ties: 34,
};
