import * as Y from 'yjs';
import type { Random } from '../seeded-random.ts';

const KEYS = ['id', 'kind', 'pos', 'label', 'text', 'size', 'points', 'from', 'to', 'due', 'source', '__proto__', ''];
const SCALARS: readonly unknown[] = [
  Number.NaN,
  Number.NEGATIVE_INFINITY,
  -0,
  2 ** 60,
  10n ** 12n,
  '',
  'person',
  'note',
  'el_1',
  'x'.repeat(5_000),
  '\ud800',
  true,
  null,
  undefined,
  new Uint8Array([0, 255, 128]),
];
const NODES = ['paragraph', 'bulletList', 'listItem', 'record', 'hardBreak', 'script', ''];

/** Any value that a program can put into a document: scalars of all kinds, lists, objects, shared types in each other. */
export function hostileValue(random: Random, depth = 0): unknown {
  const make = random.pick<() => unknown>([
    () => random.pick(SCALARS),
    () => random.pick(SCALARS),
    () => [random.below(9), random.below(9)],
    () => Array.from({ length: random.below(4) }, () => random.pick(SCALARS)),
    () => ({ kind: random.pick(SCALARS), id: { x: random.pick(SCALARS) } }),
    () => new Y.Text('x'.repeat(random.below(9))),
    () => Y.Array.from(['x', new Y.Map([['id', 'el_1']])]),
    () => hostileXml(random, depth),
    () => hostileRecord(random, depth),
  ]);
  return make?.();
}

function hostileRecord(random: Random, depth: number): Y.Map<unknown> {
  const record = new Y.Map<unknown>();
  if (depth > 3) return record;
  for (let n = random.below(8); n > 0; n--) record.set(random.pick(KEYS) ?? '', hostileValue(random, depth + 1));
  return record;
}

function hostileXml(random: Random, depth: number): Y.XmlFragment | Y.XmlText {
  if (random.chance(0.2)) return new Y.XmlText('y'.repeat(random.below(5)));
  const node = random.chance(0.3) ? new Y.XmlFragment() : new Y.XmlElement(random.pick(NODES));
  if (node instanceof Y.XmlElement) node.setAttribute('kind', random.pick(['role', 'dragon']) ?? '');
  const children = depth > 3 ? [] : Array.from({ length: random.below(4) }, () => hostileXml(random, depth + 1));
  node.insert(
    0,
    children.filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText),
  );
  return node;
}
