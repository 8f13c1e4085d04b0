import { FUNCTION_NAMES, type Board, type MeetingFunction } from '@tsunagu/domain';
import { notationText as text } from '@tsunagu/domain/catalogue/notation';
import { roleBadge } from '../signs/badge.ts';
import { marksRow } from '../signs/marks.ts';
import { rowList, SAMPLE, SAMPLE_TEXT, type LegendRow } from './sample.ts';

/** What the badges on the board mean: every function that is named, by its number; callouts; roles. */
export function markRows({ elements, ties }: Pick<Board, 'elements' | 'ties'>, hasRoles: boolean): LegendRow[] {
  const { rows, add } = rowList();
  const marked = [...elements, ...ties];
  const sample = (functions: MeetingFunction[], callout: string) => () => {
    const marks = marksRow({ functions, callout }, SAMPLE_TEXT, { hideNames: false });
    return marks
      ? [{ tag: 'g' as const, x: (SAMPLE.w - marks.w) / 2, y: (SAMPLE.h - marks.h) / 2, children: marks.nodes }]
      : [];
  };
  for (const fn of [1, 2, 3, 4, 5] as const)
    add(
      marked.some((thing) => thing.functions.includes(fn)),
      `function-${fn}`,
      FUNCTION_NAMES[fn],
      sample([fn], ''),
    );
  add(
    marked.some((thing) => thing.callout.trim() !== ''),
    'callout',
    text.callout,
    sample([], text.calloutSample),
  );
  add(hasRoles, 'role', text.roleBadge, () => roleBadge(1, { x: SAMPLE.w / 2, y: SAMPLE.h / 2 }, SAMPLE_TEXT).nodes);
  return rows;
}
