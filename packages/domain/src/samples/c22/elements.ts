import { area, caption, formal, informal, inSmallWords } from '../authoring.ts';
import { at, row, type Placed } from '../placing.ts';

const small = inSmallWords;

/** Upper left: the network and its members. Upper right: whom it works with. */
const network: Placed[] = [
  area('c22Network', '災害ボランティアネットワーク', [290, 190, 430, 230], { shape: 'ring' }),
  at(385, 320, caption('c22Size', '団体会員43・個人会員6')),
  ...row(214, 0, { gap: 24 }, [
    small.informal('c22Peers', '当事者団体', { supporterKind: 'peer-group' }),
    small.formal('c22Providers', '福祉事業者', { supporterKind: 'care' }),
    small.informal('c22Citizens', '市民活動団体', { supporterKind: 'volunteer' }),
  ]),
  at(0, 100, small.informal('c22Volunteers', 'ボランティア団体', { supporterKind: 'volunteer' })),
  at(0, 320, small.formal('c22Council', '社協', { supporterKind: 'welfare', isHub: true, bullets: ['事務局'] })),
  ...row(214, 520, { gap: 24 }, [
    small.informal('c22Children', '子ども会', { supporterKind: 'neighbour' }),
    small.informal('c22Chamber', '青年会議所', { supporterKind: 'shop-company' }),
    small.informal('c22Persons', '個人会員 6名', { supporterKind: 'volunteer' }),
  ]),
  at(1080, 0, formal('c22City', '行政', { supporterKind: 'administration' })),
  at(1080, 160, informal('c22Association', '自治会', { supporterKind: 'residents-association' })),
  at(1080, 330, informal('c22Commissioner', '民生委員', { supporterKind: 'welfare-commissioner' })),
  at(1080, 500, informal('c22OtherTown', '他市の災害ボランティアネットワーク', { supporterKind: 'volunteer' })),
];

/** Below, from left to right: how it came about, what it does, what that brings; the training under it. */
const work: Placed[] = [
  at(0, 740, formal('c22Call', '社協のネットワークを生かして呼びかけ', { supporterKind: 'welfare' })),
  at(330, 754, formal('c22Organise', '組織化', { supporterKind: 'welfare' })),
  at(
    660,
    680,
    small.card('c22Work', '具体的な活動', [
      'ネットワーク化の推進',
      '受入体制の調整',
      '活動拠点・情報伝達の整備',
      'コーディネーター養成',
      '子ども防災講座',
      'シミュレーション訓練',
      '普及・啓発研修',
    ]),
  ),
  at(1080, 690, informal('c22SelfHelp', '自助力の向上', { supporterKind: 'neighbour', help: 'self' })),
  at(1080, 820, informal('c22MutualHelp', '共助力の向上', { supporterKind: 'neighbour', help: 'cooperative' })),
  ...row(0, 950, { gap: 16, align: 'start' }, [
    small.card('c22Shelter', '避難所運営ワークショップ', ['困りごとへの対応を班で話し合う']),
    small.card('c22Centre', '災害ボランティアセンター設置運営訓練', ['市の防災訓練といっしょに']),
    small.card('c22Rescue', '普通救命講習', ['だれでも手当てできるように']),
    small.card('c22ChildrenDay', '子ども防災講座', ['支え方を遊びながら学ぶ']),
  ]),
];

export const elements: Placed[] = [...network, ...work];
