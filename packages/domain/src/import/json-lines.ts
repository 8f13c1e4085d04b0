export type JsonScan =
  /** For each place that was asked for (`ties.3.from`) its line, from 1, or that of the nearest thing around it that is there. */
  | { readonly ok: true; readonly lines: readonly number[] }
  /** The first line that is no JSON. */
  | { readonly ok: false; readonly line: number };

/** A place that is looked for, and what is looked for inside it. */
type Place = { offset: number | undefined; readonly inside: Map<string, Place> };
/** An object or array around a place: where in it the walk stands. */
type Around = { readonly place: Place; index: number; key: string };

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

/**
 * Walks a JSON text once and finds on which lines the asked places begin. Engines word the place of an error differently or not at
 * all, and none tells where a value stood; this does, the same everywhere. Keeps nothing of what was not asked for and walks
 * without recursion, so that neither depth nor length exhausts anything.
 */
export function scanJson(text: string, places: readonly string[] = []): JsonScan {
  const root: Place = { offset: undefined, inside: new Map() };
  for (const path of places) find(root, path, true);
  /** Whether each thing that is open is an object; the outermost of them, as far as they hold a place, stand in `around`. */
  const open: boolean[] = [];
  const around: Around[] = [];
  let at = 0;

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const takeString = (): boolean => {
    if (text[at] !== '"') return false;
    for (at += 1; at < text.length; at += 1) {
      const letter = text.charCodeAt(at);
      if (letter === 0x22) {
        at += 1;
        return true;
      }
      if (letter < 0x20) return false;
      if (letter !== 0x5c) continue;
      if (!take(ESCAPE)) return false;
      at -= 1;
    }
    return false;
  };
  const broken = () => ({ ok: false, line: lineAt(text, Math.min(at, text.length)) }) as const;
  const innermost = (): Around | undefined => (around.length === open.length ? around.at(-1) : undefined);
  const takeKey = (): boolean => {
    take(SPACE);
    const from = at;
    if (!takeString()) return false;
    const frame = innermost();
    if (frame) frame.key = JSON.parse(text.slice(from, at)) as string;
    take(SPACE);
    if (text[at] !== ':') return false;
    at += 1;
    return true;
  };
  const placeHere = (): Place | undefined => {
    if (open.length === 0) return root;
    const frame = innermost();
    return frame?.place.inside.get(open.at(-1) ? frame.key : String(frame.index));
  };

  for (;;) {
    // A value begins here.
    take(SPACE);
    const place = placeHere();
    if (place) place.offset = at;
    const opening = text[at];
    if (opening === '{' || opening === '[') {
      at += 1;
      take(SPACE);
      if (text[at] !== (opening === '{' ? '}' : ']')) {
        open.push(opening === '{');
        if (place) around.push({ place, index: 0, key: '' });
        if (opening === '{' && !takeKey()) return broken();
        continue;
      }
      at += 1;
    } else if (!takeString() && !take(NUMBER) && !take(WORD)) return broken();

    // A value has ended: what is around it goes on, or ends too.
    for (;;) {
      take(SPACE);
      const isObject = open.at(-1);
      if (isObject === undefined) {
        if (at < text.length) return broken();
        return { ok: true, lines: places.map((path) => lineAt(text, find(root, path, false).offset ?? 0)) };
      }
      if (text[at] === ',') {
        at += 1;
        const frame = innermost();
        if (frame) frame.index += 1;
        if (isObject && !takeKey()) return broken();
        break;
      }
      if (text[at] !== (isObject ? '}' : ']')) return broken();
      at += 1;
      if (innermost()) around.pop();
      open.pop();
    }
  }
}

/** The line of each place; null for the whole file, and for all of a text that is no JSON. */
export function linesOf(text: string, places: readonly string[]): (number | null)[] {
  const scan = scanJson(text, places);
  return places.map((place, at) => (place === '' || !scan.ok ? null : (scan.lines[at] ?? null)));
}

/** The place at a path, made if asked for; else the last on the way there that was met in the text. */
function find(root: Place, path: string, make: boolean): Place {
  let place = root;
  for (const step of path === '' ? [] : path.split('.')) {
    const next = place.inside.get(step);
    if (make) {
      const made = next ?? { offset: undefined, inside: new Map() };
      place.inside.set(step, made);
      place = made;
    } else if (next?.offset === undefined) break;
    else place = next;
  }
  return place;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
