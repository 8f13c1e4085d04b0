import { openFormatText } from '../catalogue/open-format.ts';
import type { Board } from './board.ts';
import { canCarryTie, type Element } from './element.ts';
import { BOARD_SCHEMA_VERSION } from './schema-version.ts';
import { BOARD_JSON_VERSIONS, BoardJson } from './open-format.ts';

/** `place` is a path in the file (`ties.3.from`), empty for the whole; `message` is for the screen. */
export type BoardJsonProblem = { readonly place: string; readonly message: string };
export type BoardJsonResult =
  | { readonly ok: true; readonly board: Board }
  | { readonly ok: false; readonly problems: readonly BoardJsonProblem[] };

const MAX_PROBLEMS = 20;
/** Deeper than any board; a file beyond it would exhaust the stack of whoever walks it. */
const MAX_DEPTH = 40;

const refused = (...problems: BoardJsonProblem[]): BoardJsonResult => ({
  ok: false,
  problems:
    problems.length <= MAX_PROBLEMS
      ? problems
      : [
          ...problems.slice(0, MAX_PROBLEMS),
          { place: '', message: openFormatText.more(problems.length - MAX_PROBLEMS) },
        ],
});

/** Whether a parsed JSON value nests deeper than allowed. Without recursion, on purpose. */
export function tooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

/**
 * Reads a board in the open format from parsed JSON of unknown origin (SPEC J4–J6). Answers the board, or everything that is
 * wrong with the file. Ids are kept; `withFreshIds` makes it a meeting of its own. Attendance ids in roles name people of
 * another meeting, so the caller clears or maps them.
 */
export function fromBoardJson(value: unknown): BoardJsonResult {
  if (field(value, 'format') !== 'tsunagu-board')
    return refused({ place: 'format', message: openFormatText.notABoard });
  const version = field(value, 'version');
  if (!(BOARD_JSON_VERSIONS as readonly unknown[]).includes(version))
    return refused({ place: 'version', message: openFormatText.otherVersion(versionWord(version)) });
  if (tooDeep(value)) return refused({ place: '', message: openFormatText.tooDeep });

  const parsed = BoardJson.safeParse(value);
  if (!parsed.success)
    return refused(
      ...parsed.error.issues.map((issue) => {
        const place = issue.path.map(String).join('.');
        return { place, message: openFormatText.badValue(place) };
      }),
    );
  const json = parsed.data;
  const problems = referenceProblems(json);
  if (problems.length > 0) return refused(...problems);
  return {
    ok: true,
    board: {
      meta: {
        schemaVersion: BOARD_SCHEMA_VERSION,
        function: json.function,
        template: json.template,
        hideNames: json.namesHidden,
        notation: json.notation,
        ...(json.shownSheets ? { shownSheets: json.shownSheets } : {}),
      },
      elements: [...json.elements, ...json.areas, ...json.notes],
      ties: json.ties,
      unions: json.unions,
      ink: json.ink,
      agenda: json.agenda,
      issues: json.issues,
      decisions: json.decisions,
      holds: json.holds,
      roles: json.roles,
      points: json.points,
      opinions: json.opinions,
      sheets: json.sheets,
      assessment: json.assessment,
      needs: json.needs,
      evaluations: json.evaluations,
      minutes: new Map((json.minutes ?? []).map(({ agendaItemId, text }) => [agendaItemId, text])),
    },
  };
}

const versionWord = (version: unknown) =>
  typeof version === 'number' || typeof version === 'string' ? String(version).slice(0, 20) : '?';

/** Ids used twice, and ties whose ends are not there or cannot carry one. */
function referenceProblems(json: BoardJson): BoardJsonProblem[] {
  const problems: BoardJsonProblem[] = [];
  const lists = [
    'elements',
    'areas',
    'notes',
    'ties',
    'unions',
    'ink',
    'issues',
    'roles',
    'agenda',
    'decisions',
    'holds',
    'points',
    'opinions',
    'sheets',
    'assessment',
    'needs',
    'evaluations',
  ] as const;
  const seen = new Set<string>();
  for (const list of lists)
    for (const [index, { id }] of json[list].entries()) {
      if (seen.has(id))
        problems.push({ place: `${list}.${index}.id`, message: openFormatText.doubleId(`${list}.${index}`) });
      seen.add(id);
    }
  const ends = new Set<string>(
    ([...json.elements, ...json.areas, ...json.notes] satisfies Element[])
      .filter(canCarryTie)
      .map((element) => element.id),
  );
  for (const [index, tie] of json.ties.entries())
    for (const end of ['from', 'to'] as const)
      if (!ends.has(tie[end]))
        problems.push({ place: `ties.${index}.${end}`, message: openFormatText.missingEnd(`ties.${index}.${end}`) });
  return problems;
}
