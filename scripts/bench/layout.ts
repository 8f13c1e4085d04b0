import { Element, ElementId, SupporterKind, Tie, TieId } from '@tsunagu/domain';
import { layoutBoard, type LayoutInput, type LayoutStyle } from '@tsunagu/layout';
import { spread, type Spread } from './figures.ts';

/** Milliseconds that a layout of so many elements may take. */
export const LAYOUT_BUDGET: Readonly<Record<number, number>> = { 60: 500, 300: 3_000 };

export interface LayoutFigures {
  elements: number;
  ties: number;
  style: LayoutStyle;
  /** Milliseconds of one layout, from the values of the board to the places. */
  took: Spread;
  crossings: number;
  passes: number;
}

const STYLES: readonly LayoutStyle[] = ['care-area', 'distance', 'kind'];

/** Lays boards out as the worker of a browser does, without drawing them. */
export async function measureLayout(runs: number): Promise<LayoutFigures[]> {
  const figures: LayoutFigures[] = [];
  // A first round that is thrown away: the program should be warm.
  await layoutBoard(network(60, 'kind'));
  for (const count of Object.keys(LAYOUT_BUDGET).map(Number))
    for (const style of STYLES) {
      const input = network(count, style);
      const times: number[] = [];
      let last = { crossings: 0, passes: 0 };
      for (let run = 0; run < runs; run++) {
        const started = performance.now();
        last = (await layoutBoard(input)) ?? last;
        times.push(performance.now() - started);
      }
      const { crossings, passes } = last;
      figures.push({ elements: count, ties: input.ties.length, style, took: spread(times), crossings, passes });
    }
  return figures;
}

/** A support network: family, a third tied to 本人, the others to one of these, mostly of their own kind; some to a neighbour. */
function network(count: number, style: LayoutStyle): LayoutInput {
  const near = Math.round(count / 3);
  const elements = Array.from({ length: count }, (_, n) => element(n, near));
  const ties: Tie[] = [];
  const tie = (a: number, b: number, words: string) =>
    void ties.push(Tie.parse({ id: TieId.parse(`tie_${ties.length}`), from: idOf(a), to: idOf(b), flow: words }));
  for (let n = 1; n < count; n++) {
    tie(n, n <= near ? 0 : knownTo(n, near), n % 4 === 0 ? 'visit' : '');
    if (n % 5 === 0 && n > near) tie(n, 1 + ((n * 7) % near), '');
  }
  const wordsOf = ({ flow }: Tie) => (flow === '' ? { w: 0, h: 0 } : { w: 84, h: 36 });
  return { elements, ties, style, wordsOf };
}

/** Through whom somebody farther out belongs to the network: two by two. */
const knownTo = (n: number, near: number): number => 1 + (Math.floor((n - near - 1) / 2) % near);

const idOf = (n: number): ElementId => ElementId.parse(`el_${String(n).padStart(4, '0')}`);

function element(n: number, near: number): Element {
  const common = { id: idOf(n), pos: { x: n, y: 0 }, auto: true, label: `name ${n}` };
  if (n < 5) return Element.parse({ ...common, kind: 'person', isSubject: n === 0, supporterKind: 'family' });
  const like = n <= near ? n : knownTo(n, near);
  const kind = SupporterKind.options[like % SupporterKind.options.length];
  const careArea = (['home-district', 'community-council', 'daily-living', 'municipality', null] as const)[n % 5];
  const formality = like % 2 === 0 ? 'formal' : 'informal';
  return Element.parse({ ...common, kind: 'resource', formality, supporterKind: kind, careArea });
}
