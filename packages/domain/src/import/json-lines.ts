/** Where something stands in a JSON text: its line, from 1. */
export type JsonLines = {
  /** The line of the value at this path (`ties.3.from`), or of the nearest thing around it that is there. */
  lineOf(path: string): number;
};
export type JsonScan =
  | ({ readonly ok: true } & JsonLines)
  /** The first line that is no JSON. */
  | { readonly ok: false; readonly line: number };

type Frame = { readonly path: string; readonly kind: 'object' | 'array'; index: number; key: string };

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids exactly these in a string
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

/**
 * Walks a JSON text once and remembers on which line each value begins. Engines word the place of an error differently or not at
 * all, and none tells where a value stood; this does, the same everywhere. Without recursion, so that depth exhausts nothing.
 */
export function scanJson(text: string): JsonScan {
  const offsets = new Map<string, number>();
  const frames: Frame[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const broken = () => ({ ok: false, line: lineAt(text, Math.min(at, text.length)) }) as const;
  const here = (): string => {
    const frame = frames.at(-1);
    if (frame === undefined) return '';
    const own = frame.kind === 'array' ? String(frame.index) : frame.key;
    return frame.path === '' ? own : `${frame.path}.${own}`;
  };
  const readKey = (frame: Frame): boolean => {
    take(SPACE);
    const word = take(STRING);
    if (word === undefined) return false;
    frame.key = JSON.parse(word) as string;
    take(SPACE);
    if (text[at] !== ':') return false;
    at += 1;
    return true;
  };

  for (;;) {
    // A value begins here.
    take(SPACE);
    const path = here();
    offsets.set(path, at);
    const opening = text[at];
    if (opening === '{' || opening === '[') {
      at += 1;
      const frame: Frame = { path, kind: opening === '{' ? 'object' : 'array', index: 0, key: '' };
      take(SPACE);
      if (text[at] !== (opening === '{' ? '}' : ']')) {
        frames.push(frame);
        if (frame.kind === 'object' && !readKey(frame)) return broken();
        continue;
      }
      at += 1;
    } else if (take(STRING) === undefined && take(NUMBER) === undefined && take(WORD) === undefined) return broken();

    // A value has ended: what is around it goes on, or ends too.
    for (;;) {
      take(SPACE);
      const frame = frames.at(-1);
      if (frame === undefined) return at === text.length ? { ok: true, lineOf } : broken();
      if (text[at] === ',') {
        at += 1;
        frame.index += 1;
        if (frame.kind === 'object' && !readKey(frame)) return broken();
        break;
      }
      if (text[at] !== (frame.kind === 'object' ? '}' : ']')) return broken();
      at += 1;
      frames.pop();
    }
  }

  function lineOf(path: string): number {
    for (let known = path; known !== ''; known = known.slice(0, Math.max(0, known.lastIndexOf('.')))) {
      const offset = offsets.get(known);
      if (offset !== undefined) return lineAt(text, offset);
    }
    return lineAt(text, offsets.get('') ?? 0);
  }
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
