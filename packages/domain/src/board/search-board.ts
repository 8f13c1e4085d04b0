import { displayName, hideNamesIn, type NameView } from './display-name.ts';
import type { Element } from './element.ts';
import { foldText } from './fold-text.ts';
import type { ElementId, IssueId, TieId } from '../ids.ts';
import type { Issue } from '../meeting/records.ts';
import type { Tie } from './tie.ts';

export type Searched = {
  readonly elements: Iterable<Element>;
  readonly ties: Iterable<Tie>;
  readonly issues: Iterable<Issue>;
};
export type Found = ElementId | TieId | IssueId;

/** The words of an element that can be seen or read out, as they are shown now. */
function wordsOf(element: Element, names: NameView, free: (text: string) => string): string[] {
  const shown = displayName(element, names);
  switch (element.kind) {
    case 'person':
      // While names are hidden the label must not be found either: that would tell who it is (SPEC W2).
      return names.hideNames
        ? [shown, free(element.note), element.callout]
        : [shown, element.alias, element.reading, element.relation, element.note, element.callout];
    case 'resource':
      return [
        free(shown),
        ...(names.hideNames ? [] : [element.contact]),
        ...element.bullets.map(free),
        free(element.note),
        element.callout,
      ];
    case 'note':
    case 'caption':
      return [free(element.text), element.callout];
    case 'card':
      return [free(shown), ...element.bullets.map(free), free(element.text), element.callout];
    case 'table':
    case 'chart':
      return [free(shown), ...Object.values(element.cells).map(free), element.callout];
    case 'timeline':
      return [
        free(shown),
        ...element.steps.map(free),
        ...element.courses.map((one) => free(one.name)),
        element.callout,
      ];
    case 'lanes':
      return [free(shown), ...element.titles.map(free), element.callout];
    case 'area':
    case 'image':
      return [free(shown), element.callout];
  }
}

/**
 * What on the map bears the wanted words (SPEC W1–W4): elements in reading order, then ties, then issue cards. Empty for
 * an empty question.
 */
export function searchBoard({ elements, ties, issues }: Searched, wanted: string, names: NameView): Found[] {
  const question = foldText(wanted);
  if (question === '') return [];
  const all = [...elements];
  const free = hideNamesIn(all, [], names);
  const has = (words: readonly string[]) => words.some((text) => foldText(text).includes(question));
  const band = (y: number) => Math.round(y / 80);
  return [
    ...all
      .filter((element) => has(wordsOf(element, names, free)))
      .sort((a, b) => band(a.pos.y) - band(b.pos.y) || a.pos.x - b.pos.x || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id),
    ...[...ties].filter(({ label, flow, note }) => has([label, flow, note].map(free))).map(({ id }) => id),
    ...[...issues]
      .filter(({ pos, title, detail }) => pos !== null && has([title, detail].map(free)))
      .map(({ id }) => id),
  ];
}
