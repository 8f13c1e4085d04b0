import type { Figure } from '../figure.ts';

const twice = (label: string) => [label, label];

export const figure: Figure = {
  areas: [],
  nodes: [
    ['本人の状態', '小地域の支援あり', '小地域の支援なし'],
    '地域の中での暮らしの継続',
    '近所を徘徊',
    'やせてきた、服の汚れ',
    '認知症等の症状悪化',
    '病状の悪化',
    '家庭内暴力、経済的虐待等',
    ['家族関係の崩壊', '介護放棄、家庭内暴力'],
    ['話し相手がいない、孤独', '生きがいの喪失'],
    'ひきこもり',
    '虐待',
    '消費者被害',
    'ゴミ屋敷',
    '見守り、声かけ・日常的サポート',
    ...twice('見守り、声かけ・日常的サポート'),
    ...twice('問題の早期発見と専門機関へのつなぎ'),
    ...twice('制度・サービスの利用'),
    ...twice('専門機関の介入による支援'),
  ],
  relations: [],
  // The course with support is a line of the timeline here, not a thing of its own.
  elements: 22,
  ties: 0,
};
