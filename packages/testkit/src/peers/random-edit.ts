import {
  AgendaItem,
  Element,
  type ElementId,
  Ink,
  Issue,
  Need,
  Role,
  Tie,
  TieDirection,
  TieState,
  TieStrength,
} from '@tsunagu/domain';
import { type BoardDoc, RECORD_ROOTS } from '@tsunagu/board-doc';
import * as Y from 'yjs';
import type { Random } from '../seeded-random.ts';
import { cutPoints } from './cut-points.ts';
import { typeMinutes } from './type-minutes.ts';

type Edit = (board: BoardDoc, random: Random, tag: string) => void;

const KINDS = ['person', 'resource', 'note', 'area', 'caption', 'card', 'table'] as const;
const WORDS = ['見守り', '𠮷田', 'あ', 'abc', '。', '👩‍👩‍👧'];

const place = (random: Random): { x: number; y: number } => ({
  x: random.below(2_000) - 1_000,
  y: random.below(2_000) - 1_000,
});
const someElement = (board: BoardDoc, random: Random): ElementId | undefined =>
  random.pick([...board.elements.all().keys()]);

function newElement(random: Random, id: string): Element {
  const common = { id: `el_${id}`, pos: place(random), z: random.below(5) };
  const label = random.pick(WORDS) ?? '';
  switch (random.pick(KINDS)) {
    case 'resource':
      return Element.parse({ ...common, kind: 'resource', label, formality: random.pick(['formal', 'informal']) });
    case 'note':
      return Element.parse({ ...common, kind: 'note', text: label });
    case 'area':
      return Element.parse({ ...common, kind: 'area', label, shape: 'ring', size: { w: 100, h: 80 } });
    case 'caption':
      return Element.parse({ ...common, kind: 'caption', text: label });
    case 'card':
      return Element.parse({ ...common, kind: 'card', label, bullets: [label] });
    case 'table':
      return Element.parse({
        ...common,
        kind: 'table',
        label,
        size: { w: 300, h: 200 },
        rows: 3,
        columns: 2,
        cells: { '0,0': label },
      });
    default:
      return Element.parse({ ...common, kind: 'person', label });
  }
}

/** Everything a participant may do to a board, and what a broken program may write. All ids come from `tag`. */
const EDITS = {
  addElement: (board, random, tag) => board.elements.add(newElement(random, tag)),
  move(board, random) {
    const id = someElement(board, random);
    if (id) board.elements.update(id, { pos: place(random) });
  },
  rename(board, random) {
    const element = board.elements.get(someElement(board, random) ?? ('' as ElementId));
    if (element && 'label' in element) board.elements.update(element.id, { label: random.pick(WORDS) ?? '' });
  },
  fillCell(board, random) {
    const tables = [...board.elements.all().values()].filter((element) => element.kind === 'table');
    const table = random.pick(tables);
    if (!table) return;
    const key = `${random.below(3)},${random.below(2)}`;
    board.elements.update(table.id, { cells: { ...table.cells, [key]: random.pick(WORDS) ?? '' } });
  },
  typeNote(board, random) {
    const notes = [...board.elements.all().values()].filter(({ kind }) => kind === 'note');
    const text = board.noteText(random.pick(notes)?.id ?? ('' as ElementId));
    if (!text) return;
    const cuts = cutPoints(text);
    const at = random.below(cuts.length);
    const [from, to] = [cuts[at] ?? 0, cuts[at + 1] ?? 0];
    if (to > from && random.chance(0.3)) board.transact(() => text.delete(from, to - from));
    else board.transact(() => text.insert(from, random.pick(WORDS) ?? ''));
  },
  removeElement(board, random) {
    const id = someElement(board, random);
    if (id) board.elements.remove(id);
  },
  addTie(board, random, tag) {
    const [from, to] = [someElement(board, random), someElement(board, random)];
    if (from && to) board.ties.add(Tie.parse({ id: `tie_${tag}`, from, to }));
  },
  changeTie(board, random) {
    const id = random.pick([...board.ties.all().keys()]);
    if (!id) return;
    const end = someElement(board, random);
    board.ties.update(id, {
      strength: random.pick(TieStrength.options) ?? 'normal',
      state: random.pick(TieState.options) ?? 'current',
      direction: random.pick(TieDirection.options) ?? 'none',
      ...(end && random.chance(0.4) ? { to: end } : {}),
    });
  },
  removeTie(board, random) {
    const id = random.pick([...board.ties.all().keys()]);
    if (id) board.ties.remove(id);
  },
  draw(board, random, tag) {
    const points = Array.from({ length: 3 * (1 + random.below(5)) }, (_, i) =>
      i % 3 === 2 ? 1 : random.below(800) / 8,
    );
    board.ink.add(Ink.parse({ id: `ink_${tag}`, points, width: 4 }));
  },
  addIssue: (board, random, tag) =>
    board.issues.add(Issue.parse({ id: `iss_${tag}`, title: random.pick(WORDS), pos: place(random) })),
  addRole: (board, random, tag) => board.roles.add(Role.parse({ id: `role_${tag}`, what: random.pick(WORDS) })),
  changeRole(board, random) {
    const id = random.pick([...board.roles.all().keys()]);
    if (id)
      board.roles.update(id, {
        what: random.pick(WORDS) ?? '',
        due: random.chance(0.5) ? { kind: 'none' } : { kind: 'unset' },
      });
  },
  typeSheet(board, random) {
    const text = board.sheetText('sheet_presentation', random.pick(['reason', 'course']) ?? 'reason');
    if (text) board.transact(() => text.insert(0, random.pick(WORDS) ?? ''));
  },
  fillRow(board, random) {
    const row = board.assessment.get(random.pick(['asr_bathing', 'asr_money'] as const) ?? 'asr_money');
    if (!row) return;
    const factor = random.pick([1, 2, 3] as const) ?? 1;
    const rest = row.factors.filter((one) => one !== factor);
    board.assessment.update(
      row.id,
      random.chance(0.5)
        ? { state: 'partly' }
        : { factors: rest.length < row.factors.length ? rest : [...rest, factor] },
    );
  },
  addNeed: (board, random, tag) => board.needs.add(Need.parse({ id: `need_${tag}`, text: random.pick(WORDS) })),
  addAgendaItem: (board, random, tag) =>
    board.agenda.add(
      AgendaItem.parse({ id: `agd_${tag}`, title: random.pick(WORDS), minutes: 5, order: random.below(9) }),
    ),
  removeAgendaItem(board, random) {
    const id = random.pick([...board.agenda.all().keys()]);
    if (id && random.chance(0.2)) board.agenda.remove(id);
  },
  typeMinutes(board, random) {
    const id = random.pick([...board.agenda.all().keys()]);
    const fragment = id && board.minutes(id);
    if (fragment) typeMinutes(fragment, random);
  },
  hideNames: (board, random) => board.meta.update({ hideNames: random.chance(0.5) }),
  undo: (board) => void board.undoManager().undo(),
  redo: (board) => void board.undoManager().redo(),
  endUndoStep: (board) => board.undoManager().stopCapturing(),
  removeDamaged: (board, random) => void (random.chance(0.2) && board.removeDamaged(board.damaged())),
  poison(board, random, tag) {
    const root = board.doc.getMap(random.pick(RECORD_ROOTS) ?? 'elements');
    const poison = random.pick([
      () => root.set(`bad_${tag}`, 'text'),
      () =>
        root.set(
          `el_${tag}`,
          new Y.Map([
            ['id', `el_${tag}`],
            ['kind', 'dragon'],
          ]),
        ),
      () =>
        root.set(
          `el_${tag}`,
          new Y.Map<unknown>([
            ['id', `el_${tag}`],
            ['kind', 'person'],
            ['pos', [Number.NaN, 1]],
          ]),
        ),
      () => {
        const record = root.get(random.pick([...root.keys()]) ?? '');
        if (record instanceof Y.Map)
          record.set(random.pick(['pos', 'label', 'from', 'x-future']) ?? 'pos', random.below(9));
      },
    ]);
    if (random.chance(0.3)) poison?.();
  },
} satisfies Record<string, Edit>;

export type EditName = keyof typeof EDITS;
const NAMES = Object.keys(EDITS) as EditName[];
/** Adding and moving is what people mostly do; boards that stay empty test nothing. */
const FREQUENT: EditName[] = [
  'addElement',
  'addElement',
  'addTie',
  'addTie',
  'move',
  'typeNote',
  'typeMinutes',
  'typeMinutes',
];

/** Does one random thing to a board. Returns its name, so that a failing run can be read. */
export function randomEdit(board: BoardDoc, random: Random, tag: string): EditName {
  const name = random.pick([...NAMES, ...FREQUENT]) ?? 'addElement';
  const edit: Edit = EDITS[name];
  edit(board, random, tag);
  return name;
}
