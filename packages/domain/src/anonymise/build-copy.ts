import type { Board } from '../board/board.ts';
import { Element } from '../board/element.ts';
import { DEFAULT_NOTATION } from '../board/notation-profile.ts';
import { BOARD_SCHEMA_VERSION } from '../board/schema-version.ts';
import { FLOW_SUGGESTIONS, Tie } from '../board/tie.ts';
import { Union } from '../board/union.ts';
import { toBoardJson } from '../board/to-board-json.ts';
import { withFreshIds } from '../board/fresh-ids.ts';
import { IssueId, newId, type RandomBytes, RoleId } from '../ids.ts';
import { inOrder } from '../meeting/record-order.ts';
import { noSheets } from '../sheets/no-sheets.ts';
import { AnonymousCopy, type Month } from './anonymous-copy.ts';
import { type AnonymiseSource, identifiersOf, knownBy } from './identifiers.ts';
import { type AnonymiseChoice, type ReviewLine, reviewLines } from './review-lines.ts';
import { spell } from './spelling.ts';

/** What a person said of one line. `original`: what they saw; it no longer counts once the line reads otherwise. */
export type LineDecision = {
  readonly key: string;
  readonly original: string;
  /** What goes into the copy; null = left out. */
  readonly text: string | null;
};

export type CopyRefusal =
  /** Lines that nobody has confirmed, or that read otherwise than when they were confirmed. */
  | { readonly reason: 'unreviewed'; readonly keys: readonly string[] }
  /** Confirmed texts that are longer than fits where they stand. */
  | { readonly reason: 'too-long'; readonly keys: readonly string[] }
  /** Confirmed texts in which a known name, organisation or place still stands. */
  | { readonly reason: 'identifier-left'; readonly keys: readonly string[] }
  | { readonly reason: 'title' };

export type CopyResult = { readonly ok: true; readonly copy: AnonymousCopy } | ({ readonly ok: false } & CopyRefusal);

export type CopyWish = AnonymiseChoice & {
  readonly title: string;
  readonly month: Month;
  readonly decisions: readonly LineDecision[];
};

/**
 * The copy, or why there is none (SPEC Z5–Z9). Fails closed: every line is confirmed as it reads now, and no confirmed text bears
 * anything that the record knows to tell who or where, however it is spelt. The copy is built from a list of what may be in it,
 * with fresh ids; what the list does not name is not in it.
 */
export function buildAnonymousCopy(source: AnonymiseSource, wish: CopyWish, random: RandomBytes): CopyResult {
  const lines = reviewLines(source, wish);
  const decided = new Map(wish.decisions.map((decision) => [decision.key, decision]));
  const unreviewed = lines.filter(({ key, original }) => decided.get(key)?.original !== original);
  if (unreviewed.length > 0) return { ok: false, reason: 'unreviewed', keys: unreviewed.map(({ key }) => key) };

  const long = lines.filter(({ key, most }) => (decided.get(key)?.text ?? '').length > most);
  if (long.length > 0) return { ok: false, reason: 'too-long', keys: long.map(({ key }) => key) };

  const known = knownBy(identifiersOf(source, wish.keepCareArea));
  const tells = (text: string) => known(text).length > 0;
  const left = lines.filter(({ key }) => tells(decided.get(key)?.text ?? ''));
  if (left.length > 0) return { ok: false, reason: 'identifier-left', keys: left.map(({ key }) => key) };
  const title = wish.title.trim();
  // Under the meeting's own title a copy would lead straight back to it.
  if (title === '' || tells(title) || bearsTitle(title, source.title)) return { ok: false, reason: 'title' };

  const texts = new Map<string, string>(lines.map(({ key }) => [key, decided.get(key)?.text ?? '']));
  const careArea = wish.keepCareArea ? source.careArea : '';
  return { ok: true, copy: AnonymousCopy.parse(writeAnew(source, lines, texts, { ...wish, title, careArea }, random)) };
}

/** A title of a word or two stands in others by chance. */
const TELLING_TITLE = 6;

function bearsTitle(title: string, meeting: string): boolean {
  const [own, other] = [spell(title).whole, spell(meeting).whole];
  return own === other || (other.length >= TELLING_TITLE && own.includes(other));
}

function writeAnew(
  { board, attendance, categories }: AnonymiseSource,
  lines: readonly ReviewLine[],
  texts: ReadonlyMap<string, string>,
  about: { title: string; month: Month; careArea: string },
  random: RandomBytes,
): AnonymousCopy {
  const text = (key: string) => texts.get(key) ?? '';
  const marks = marksOf(lines, texts);
  const groups = new Map<string, string>();
  const group = (old: string) => {
    if (old !== '' && !groups.has(old)) groups.set(old, `g${groups.size + 1}`);
    return groups.get(old) ?? '';
  };
  const elements = board.elements.flatMap((element) => {
    const plain = anew(element, text, group, marks);
    return plain === null ? [] : [plain];
  });
  const there = new Set<string>(elements.map(({ id }) => id));
  const couples = board.unions.filter(({ a, b }) => there.has(a) && (b === null || there.has(b)));
  const bare: Board = {
    meta: {
      schemaVersion: BOARD_SCHEMA_VERSION,
      function: board.meta.function,
      template: '',
      hideNames: false,
      notation: DEFAULT_NOTATION,
    },
    elements: withoutLoose(elements, there, new Set(couples.map(({ id }) => id))),
    ties: board.ties
      .filter(({ from, to }) => there.has(from) && there.has(to))
      .map((tie) =>
        Tie.parse({
          ...kept(tie, KEPT.tie),
          flow: (FLOW_SUGGESTIONS as readonly string[]).includes(tie.flow) ? tie.flow : text(`${tie.id}.flow`),
          label: text(`${tie.id}.label`),
          note: text(`${tie.id}.note`),
          callout: marks(tie.id, tie.callout),
        }),
      ),
    unions: couples.map((union) => Union.parse({ ...kept(union, KEPT.union), label: text(`${union.id}.label`) })),
    ink: [],
    agenda: [],
    issues: [],
    decisions: [],
    holds: [],
    roles: [],
    ...noSheets(),
    minutes: new Map(),
  };
  return {
    format: 'tsunagu-anonymous-case',
    version: 1,
    title: about.title,
    function: board.meta.function,
    month: about.month,
    careArea: about.careArea,
    map: toBoardJson(withFreshIds(bare, random), { attendance: [], hideNames: false }),
    issues: inOrder(board.issues).flatMap((issue) => {
      const title = text(`${issue.id}.title`);
      if (title === '') return [];
      const id = newId(IssueId, 'iss', random);
      return [
        {
          id,
          title,
          detail: text(`${issue.id}.detail`),
          category: categories.includes(issue.category) ? issue.category : '',
        },
      ];
    }),
    roles: inOrder(board.roles).flatMap((role) => {
      const what = text(`${role.id}.what`);
      if (what === '') return [];
      const known = attendance.some(({ id }) => id === role.owner);
      return [{ id: newId(RoleId, 'role', random), what, by: known ? text(`${role.id}.by`) : '' }];
    }),
    decisions: inOrder(board.decisions).flatMap((decision) => text(`${decision.id}.text`) || []),
  };
}

/**
 * Persons without references to what is not on the copy: an id that leads nowhere is not numbered anew, and would be that of the
 * meeting, or whatever somebody has written there.
 */
const withoutLoose = (
  elements: readonly Element[],
  there: ReadonlySet<string>,
  couples: ReadonlySet<string>,
): Element[] =>
  elements.map((element) =>
    element.kind === 'person'
      ? {
          ...element,
          bornTo: element.bornTo !== null && couples.has(element.bornTo) ? element.bornTo : null,
          custody: element.custody !== null && there.has(element.custody) ? element.custody : null,
        }
      : element,
  );

type Mark = (id: string, callout: string) => string;

/** A callout that says more than which one is a line; all others stay. */
function marksOf(lines: readonly ReviewLine[], texts: ReadonlyMap<string, string>): Mark {
  const asked = new Set(lines.map(({ key }) => key));
  return (id, callout) => {
    const key = `${id}.callout`;
    return asked.has(key) ? (texts.get(key) ?? '') : callout;
  };
}

/** What says how a sign looks and stands, and nothing in words: all that is taken over as it is, by kind (SPEC Z5). */
const PLACED = ['id', 'kind', 'pos', 'z', 'functions'] as const;
const LAYERS = ['careArea', 'help', 'state', 'textScale'] as const;
const KEPT = {
  person: [
    ...PLACED,
    ...LAYERS,
    'sex',
    'deceased',
    'isSubject',
    'isKeyPerson',
    'supporterKind',
    'bornTo',
    'bond',
    'birthOrder',
    'twinKind',
    'custody',
  ],
  resource: [...PLACED, ...LAYERS, 'formality', 'supporterKind', 'isHub'],
  note: [...PLACED, 'tint'],
  caption: [...PLACED, 'fontSize'],
  area: [...PLACED, 'shape', 'size', 'careArea', 'purpose', 'variable', 'textScale'],
  card: [...PLACED, 'textScale'],
  table: [...PLACED, 'size', 'rows', 'columns', 'textScale'],
  chart: [...PLACED, 'size', 'form', 'rows', 'columns'],
  timeline: [...PLACED, 'size'],
  lanes: [...PLACED, 'size', 'orientation'],
  tie: ['id', 'from', 'to', 'strength', 'tension', 'state', 'direction', 'route', 'functions'],
  union: ['id', 'a', 'b', 'kind', 'state', 'order'],
} as const;

function kept(value: object, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)));
}

/** One thing of the map with nothing in it but shape, place and confirmed words. Null: it does not go into a copy. */
function anew(
  element: Element,
  text: (key: string) => string,
  group: (old: string) => string,
  marks: Mark,
): Element | null {
  const own = (key: string) => text(`${element.id}.${key}`);
  const several = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => own(`${name}${at}`)).filter((word) => word !== '');
  const words = wordsAnew(element, own, several, group);
  if (words === null || element.kind === 'image') return null;
  return Element.parse({
    ...kept(element, KEPT[element.kind]),
    group: group(element.group),
    callout: marks(element.id, element.callout),
    ...words,
  });
}

function wordsAnew(
  element: Element,
  own: (key: string) => string,
  several: (name: string, count: number) => string[],
  group: (old: string) => string,
): Record<string, unknown> | null {
  switch (element.kind) {
    case 'person': {
      const twinGroup = element.twinGroup === '' ? '' : group(`twins ${element.twinGroup}`);
      return { label: own('label'), note: own('note'), twinGroup };
    }
    case 'resource':
      return { label: own('label'), bullets: several('bullet', element.bullets.length), note: own('note') };
    case 'area':
      return { label: own('label') };
    case 'note':
    case 'caption':
      return own('text') === '' ? null : { text: own('text') };
    case 'card':
      return { label: own('label'), bullets: several('bullet', element.bullets.length), text: own('text') };
    case 'table':
    case 'chart':
      return {
        label: own('label'),
        cells: Object.fromEntries(Object.keys(element.cells).map((cell) => [cell, own(cell)])),
      };
    case 'timeline':
      return {
        label: own('label'),
        timeAxis: own('timeAxis'),
        levelAxis: own('levelAxis'),
        steps: element.steps.map((_, at) => own(`step${at}`)),
        courses: element.courses.map(({ points, line }, at) => ({ points, line, name: own(`course${at}`) })),
      };
    case 'lanes':
      return { label: own('label'), titles: element.titles.map((_, at) => own(`title${at}`)) };
    case 'image':
      return null;
  }
}
