import { caption, inSmallWords, person } from '../authoring.ts';
import { at, row, type Placed } from '../placing.ts';

const { area, formal, informal } = inSmallWords;

const CASES = ['虐待ケース', '消費者被害', '多問題世帯', '低所得世帯', '単身高齢者', '老々介護'];

/** Lower left: the household in need and whom it stands for, between those who live nearby and those who work for it. */
export const household: Placed[] = [
  area('c13Nearby', '地域の支援者', [0, 484, 580, 124], { z: -10 }),
  ...row(14, 528, { gap: 11 }, [
    informal('c13Commissioner', '民生委員', { supporterKind: 'welfare-commissioner' }),
    informal('c13Association', '自治会', { supporterKind: 'residents-association' }),
    informal('c13District', '地区社協', { supporterKind: 'district-council' }),
  ]),
  area('c13Around', 'さまざまな世帯', [0, 660, 300, 216], { z: -10 }),
  ...CASES.map((text, index) =>
    at(24 + (index % 2) * 130, 716 + Math.floor(index / 2) * 44, caption(`c13Case${index + 1}`, text, 20)),
  ),
  at(400, 704, person('c13Household', '要援護者（世帯）', { alias: '本人', isSubject: true, textScale: 'small' })),
  area('c13Agencies', '関係機関', [0, 950, 766, 114], { z: -10 }),
  ...row(14, 994, { gap: 10 }, [
    formal('c13Home', '施設', { supporterKind: 'care' }),
    formal('c13Care', '介護事業者', { supporterKind: 'care' }),
    formal('c13Hospital', '病院', { supporterKind: 'medical' }),
    formal('c13Advice', '各種相談機関', { supporterKind: 'welfare' }),
  ]),
];
