/** Whether two plain values (objects, arrays, maps, primitives) say the same; how a view keeps its identity. */
export function samePlain(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, i) => samePlain(one, b[i]));
  if (a instanceof Map) return b instanceof Map && sameMaps(a, b);
  if (Array.isArray(b) || b instanceof Map) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && samePlain(Reflect.get(a, key), Reflect.get(b, key)));
}

/** Maps count as equal only in equal order, because lists on screen follow it. */
function sameMaps(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  return samePlain([...a.entries()], [...b.entries()]);
}
