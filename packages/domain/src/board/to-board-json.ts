import type { Attendance } from '../meeting/attendance.ts';
import { inOrder } from '../meeting/record-order.ts';
import { hideInLine, hideInNeed, hideInRow, hideInSheet } from '../sheets/hide-sheet-names.ts';
import type { Board } from './board.ts';
import { displayName, knownNames, type NamePair, type NameView, withoutNames } from './display-name.ts';
import type { Element } from './element.ts';
import { LIMITS } from './limits.ts';
import { BOARD_JSON_VERSION, type BoardJson } from './open-format.ts';
import { type RichBlock, rewriteLines } from '../meeting/rich-text.ts';

/**
 * Writes a board in the open format (SPEC J1–J3). Lists are in a stable order, so that two exports of the same board are equal.
 * With `hideNames` no known name is in it, in no field; `names`: those that are known besides the board's own.
 */
export function toBoardJson(
  board: Board,
  {
    attendance,
    hideNames,
    names = [],
  }: NameView & { readonly attendance: readonly Attendance[]; readonly names?: readonly NamePair[] },
): BoardJson {
  const text = hideNames
    ? withoutNames([...names, ...knownNames(board.elements, attendance)])
    : (value: string) => value;

  /** What stands for a name may be longer than it; the file must still be readable. */
  const short = (value: string, most: number) => text(value).slice(0, most);

  const element = <T extends Element>(written: T): T => {
    if (!hideNames) return written;
    const value: T = {
      ...written,
      callout: short(written.callout, LIMITS.callout),
      group: short(written.group, LIMITS.id),
    };
    const plain: Element = value;
    switch (plain.kind) {
      case 'person':
        return {
          ...value,
          label: text(displayName(plain, { hideNames })),
          alias: text(plain.alias),
          reading: '',
          relation: text(plain.relation),
          twinGroup: short(plain.twinGroup, LIMITS.id),
          note: text(plain.note),
        };
      case 'resource':
        return {
          ...value,
          label: text(plain.label),
          contact: '',
          bullets: plain.bullets.map(text),
          note: text(plain.note),
        };
      case 'area':
        return { ...value, label: text(plain.label) };
      case 'note':
      case 'caption':
        return { ...value, text: text(plain.text) };
      case 'card':
        return { ...value, label: text(plain.label), bullets: plain.bullets.map(text), text: text(plain.text) };
      case 'table':
        return { ...value, label: text(plain.label), cells: mapValues(plain.cells, text) };
      case 'chart':
        return { ...value, label: text(plain.label), unit: text(plain.unit), cells: mapValues(plain.cells, text) };
      case 'timeline':
        return {
          ...value,
          label: text(plain.label),
          timeAxis: text(plain.timeAxis),
          levelAxis: text(plain.levelAxis),
          steps: plain.steps.map(text),
          courses: plain.courses.map((course) => ({ ...course, name: text(course.name) })),
        };
      case 'lanes':
        return { ...value, label: text(plain.label), titles: plain.titles.map(text) };
      case 'image':
        return { ...value, label: text(plain.label) };
    }
  };
  const block = (value: RichBlock): RichBlock => (value.type === 'record' ? value : rewriteLines(value, text, block));
  const byId = <T extends { readonly id: string }>(values: readonly T[]) =>
    [...values].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

  const elements = byId(board.elements);
  const agenda = inOrder(board.agenda);
  return {
    format: 'tsunagu-board',
    version: BOARD_JSON_VERSION,
    function: board.meta.function,
    template: board.meta.template,
    ...(board.meta.shownSheets ? { shownSheets: board.meta.shownSheets } : {}),
    namesHidden: hideNames,
    elements: elements.filter((value) => value.kind !== 'area' && value.kind !== 'note').map(element),
    areas: elements.filter((value) => value.kind === 'area').map(element),
    notes: elements.filter((value) => value.kind === 'note').map(element),
    ties: byId(board.ties).map((tie) => ({
      ...tie,
      callout: short(tie.callout, LIMITS.callout),
      flow: text(tie.flow),
      label: text(tie.label),
      note: text(tie.note),
    })),
    unions: byId(board.unions).map((union) => ({ ...union, label: text(union.label) })),
    notation: { ...board.meta.notation, name: text(board.meta.notation.name) },
    ink: byId(board.ink),
    issues: inOrder(board.issues).map((issue) => ({
      ...issue,
      category: short(issue.category, LIMITS.id),
      title: text(issue.title),
      detail: text(issue.detail),
    })),
    roles: inOrder(board.roles).map((role) => ({
      ...role,
      what: text(role.what),
      goal: text(role.goal),
      method: text(role.method),
    })),
    agenda: agenda.map((item) => ({ ...item, title: text(item.title), prompt: text(item.prompt) })),
    decisions: inOrder(board.decisions).map((decision) => ({ ...decision, text: text(decision.text) })),
    holds: inOrder(board.holds).map((hold) => ({ ...hold, text: text(hold.text) })),
    points: inOrder(board.points).map((point) => ({ ...point, text: text(point.text) })),
    opinions: inOrder(board.opinions).map((opinion) => ({ ...opinion, text: text(opinion.text) })),
    sheets: byId(board.sheets).map((sheet) => hideInSheet(sheet, text)),
    assessment: byId(board.assessment).map((row) => hideInRow(row, text)),
    needs: inOrder(board.needs).map((need) => hideInNeed(need, text)),
    evaluations: inOrder(board.evaluations).map((line) => hideInLine(line, text)),
    participants: attendance
      .filter((row) => row.admission === 'admitted')
      .map(({ id, name, affiliation, profession }) => ({
        id,
        name: hideNames ? '' : name,
        affiliation: text(affiliation),
        profession: text(profession),
      })),
    minutes: agenda.flatMap((item) => {
      const blocks = board.minutes.get(item.id);
      return blocks === undefined ? [] : [{ agendaItemId: item.id, text: blocks.map(block) }];
    }),
  };
}

const mapValues = <T>(values: Readonly<Record<string, T>>, fn: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fn(value)]));
