import type { Relative, Sex } from '@tsunagu/domain';
import { familyText } from '@tsunagu/domain/catalogue/family';

/** What a relative of 本人 is usually called; offered, never forced. */
export function usualRelation(relative: Relative, sex: Sex, elder: boolean): string {
  const words = familyText.usual;
  switch (relative) {
    case 'partner':
      return words.partner[sex];
    case 'parent':
      return words.parent[sex];
    case 'child':
      return words.child[sex];
    case 'sibling':
      return (elder ? words.elder : words.younger)[sex];
  }
}
