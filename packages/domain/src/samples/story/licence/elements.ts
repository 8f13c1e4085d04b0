import { area, formal, informal, note, person } from '../../authoring.ts';
import { at, type Placed } from '../../placing.ts';

/** The old man in the middle, who drove everywhere; what he reached by car lies round him. */
export const elements: Placed[] = [
  area('s1Estate', '坂の上の団地', [0, 0, 760, 620], { purpose: 'care-area', careArea: 'home-district' }),
  at(
    300,
    250,
    person('s1BSan', 'Bさん', {
      alias: '本人',
      relation: '本人',
      sex: 'male',
      age: 83,
      isSubject: true,
      note: '一人暮らし。\n春に運転免許を返した。',
    }),
  ),
  at(40, 50, person('s1Wife', '妻', { relation: '妻', sex: 'female', age: 79, deceased: true })),
  at(560, 50, informal('s1Association', '団地の自治会', { supporterKind: 'residents-association', help: 'mutual' })),
  at(40, 460, informal('s1Neighbour', '下の階の人', { supporterKind: 'neighbour', help: 'mutual' })),
  at(540, 440, note('s1Feet', '足がない\n坂を歩いて三十分')),
  at(840, 40, person('s1Daughter', '長女', { relation: '長女', sex: 'female', age: 54, note: '県外。月に一度電話。' })),
  at(840, 200, formal('s1Clinic', '坂の下の診療所', { supporterKind: 'medical', help: 'public' })),
  at(840, 330, formal('s1Shop', '坂の下の店', { supporterKind: 'shop-company' })),
  at(840, 460, informal('s1Salon', 'ふれあいサロン', { supporterKind: 'volunteer', help: 'mutual' })),
];
