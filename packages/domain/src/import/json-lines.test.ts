import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from './json-lines.ts';

const brokenAt = (text: string) => {
  const scan = scanJson(text);
  return scan.ok ? null : scan.line;
};

describe('lines of a JSON text', () => {
  it('[I2] agrees with JSON.parse on what is JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), fc.string({ maxLength: 2 }), (value, at, noise) => {
        const text = JSON.stringify(value, null, 1);
        const place = at % (text.length + 1);
        for (const candidate of [text, text.slice(0, place), text.slice(0, place) + noise + text.slice(place)]) {
          let parses = true;
          try {
            JSON.parse(candidate);
          } catch {
            parses = false;
          }
          expect(scanJson(candidate).ok).toBe(parses);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[I2] knows on which line a value begins', () => {
    const text = '{\n "ties": [\n  {"from": "a"},\n  {\n   "from": "b" }\n ]\n}';
    // What is not there stands where it should be.
    const places = ['', 'ties', 'ties.0', 'ties.1', 'ties.1.from', 'ties.1.to', 'ties.0.from.x', 'ties.9'];
    expect(scanJson(text, places)).toEqual({ ok: true, lines: [1, 2, 3, 4, 5, 4, 3, 2] });
  });

  it.each<[string, number]>([
    ['{\n "a": 1,\n}', 3],
    ['{\n "a": 1\n "b": 2 }', 3],
    ['[1,\n2', 2],
    ['', 1],
    ["{\n'a': 1}", 2],
    ['[\n01]', 2],
    ['["a\nb"]', 1],
    ['{} {}', 1],
  ])('[I2] names the line of what is none: %j', (text, line) => expect(brokenAt(text)).toBe(line));

  it('[I2] is not exhausted by length: of what was not asked for nothing is kept', () => {
    const long = 'k'.repeat(1_000_000);
    expect(scanJson(`{"${long}":[${'1,'.repeat(50_000)}]`).ok).toBe(false);
    expect(scanJson(`{"${long}":[${'1,'.repeat(50_000)}1],"a":2}`, ['a', 'b.c'])).toEqual({ ok: true, lines: [1, 1] });
    expect(scanJson(`["${'\\n'.repeat(1_000_000)}"`)).toEqual({ ok: false, line: 1 });
  });

  it('[I2] is not exhausted by depth', () => {
    expect(scanJson('['.repeat(3_000_000)).ok).toBe(false);
    expect(scanJson('['.repeat(200_000)).ok).toBe(false);
    expect(scanJson('['.repeat(200_000) + ']'.repeat(200_000)).ok).toBe(true);
  });
});
