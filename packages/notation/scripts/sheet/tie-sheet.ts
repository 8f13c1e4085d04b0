import { Tie, TieDirection, TieState, TieStrength, TieTension, type NotationProfile } from '@tsunagu/domain';
import { ONLY_LANE, svgDocument, textLines, tieSign, type SignNode } from '../../src/index.ts';

const ROW = 72;

/** Every tie under one profile: a row for each strength, tension and state, a column for each direction. */
export function tieSheet(profile: NotationProfile): string {
  const nodes: SignNode[] = [];
  let row = 0;
  for (const strength of TieStrength.options)
    for (const tension of TieTension.options)
      for (const state of TieState.options) {
        const top = { x: 10, y: 32 + row * ROW };
        nodes.push(...textLines([`${strength} ${tension} ${state}`], top, { size: 14 }).nodes);
        TieDirection.options.forEach((direction, column) => {
          const x = 210 + column * 240;
          const y = 44 + row * ROW;
          const label = column === 3 ? '見守り' : '';
          const tie = Tie.parse({ id: 'tie_0', from: 'el_0', to: 'el_1', strength, tension, state, direction, label });
          const course = { start: { x, y }, end: { x: x + 210, y }, lane: ONLY_LANE };
          nodes.push(...tieSign(tie, course, { hideNames: false, profile }).nodes);
        });
        row++;
      }
  return svgDocument(nodes, { x: 0, y: 0, w: 1180, h: row * ROW + 10 });
}
