import type { SignNode, TextNode } from '@tsunagu/notation';
import { glyphPaths, inFonts, MAIN, widthOf } from '../pdf-fonts.ts';

/**
 * The same scene with every letter as its outline: a picture inside an `<img>` may load no font, and machines without Japanese
 * fonts would show empty boxes. Points stand at half units: a quarter
 * of a pixel where such pictures are shown.
 */
export const outlined = (nodes: readonly SignNode[]): SignNode[] =>
  nodes.flatMap((node) => {
    if (node.tag === 'text') return lettersOf(node);
    if (node.tag === 'g') return [{ ...node, children: outlined(node.children) }];
    return [node];
  });

function lettersOf(node: TextNode): SignNode[] {
  const bold = node.bold ?? false;
  const pieces = inFonts(node.text).map((piece) => ({
    ...piece,
    width: widthOf(piece.text, piece.font, bold, node.size),
  }));
  const whole = pieces.reduce((sum, { width }) => sum + width, 0);
  let x = node.anchor === 'start' ? node.x : node.anchor === 'middle' ? node.x - whole / 2 : node.x - whole;
  let d = '';
  for (const { text, font, width } of pieces) {
    d += glyphPaths(text, font, bold && font === MAIN, node.size, { x, y: node.y }).join('');
    x += width;
  }
  const path = d.replaceAll(/-?\d+(?:\.\d+)?/g, (number) => String(Math.round(Number(number) * 2) / 2));
  if (path === '') return [];
  const rim: SignNode[] = node.halo
    ? [{ tag: 'path', d: path, stroke: '#ffffff', strokeWidth: node.size / 4, join: 'round' }]
    : [];
  return [...rim, { tag: 'path', d: path, fill: node.fill }];
}
