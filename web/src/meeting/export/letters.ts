import type { SignNode } from '@tsunagu/notation';

/** The code points that a drawing writes, by weight: so few fonts have to travel with it. */
export type Letters = { readonly normal: ReadonlySet<number>; readonly bold: ReadonlySet<number> };

export function lettersOf(nodes: readonly SignNode[]): Letters {
  const letters = { normal: new Set<number>(), bold: new Set<number>() };
  const walk = (list: readonly SignNode[]): void => {
    for (const node of list) {
      if (node.tag === 'g') walk(node.children);
      if (node.tag !== 'text') continue;
      const set = node.bold ? letters.bold : letters.normal;
      for (const letter of node.text) set.add(letter.codePointAt(0) ?? 0);
    }
  };
  walk(nodes);
  return letters;
}

/** Whether a `unicode-range` of CSS (`U+4e00-4eff, U+3042, U+30??`) has one of the code points. */
export function rangeHas(range: string, letters: ReadonlySet<number>): boolean {
  const spans = range.split(',').flatMap((part) => {
    const [, from = '', to] = /^\s*U\+([0-9a-f?]{1,6})(?:-([0-9a-f]{1,6}))?\s*$/i.exec(part) ?? [];
    if (from === '') return [];
    const first = Number.parseInt(from.replaceAll('?', '0'), 16);
    const last = Number.parseInt(to ?? from.replaceAll('?', 'f'), 16);
    return [{ first, last }];
  });
  for (const letter of letters) if (spans.some(({ first, last }) => letter >= first && letter <= last)) return true;
  return false;
}
