import { LIMITS } from '@tsunagu/domain';
import * as Y from 'yjs';
import type { Problem } from './damaged.ts';
import type { FieldCodec } from './field-codecs.ts';
import { isOversize, samePlain, wellFormed } from './plain-value.ts';

export type Decoded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** How one kind of record stands in its nested Y.Map. The domain's schema decides what is valid. */
export interface RecordCodec<T> {
  /** Reads what stands under `key`; never throws on what others wrote. */
  decode(key: string, stored: unknown): Decoded<T>;
  /** A new nested map with the given value; keys that equal the schema's default are left out. Throws on an invalid value. */
  encode(value: T): Y.Map<unknown>;
  /** Writes those keys of `patch` whose value differs from what is stored. Throws on an invalid value. */
  amend(map: Y.Map<unknown>, patch: Partial<T>): void;
}

/** What is needed of a domain schema; zod's schemas have this shape. */
interface Schema<T> {
  parse(value: unknown): T;
  safeParse(
    value: unknown,
  ):
    | { success: true; data: T }
    | { success: false; error: { issues: readonly { readonly code?: string; readonly origin?: unknown }[] } };
}
interface RecordSchema<T> extends Schema<T> {
  readonly shape: Readonly<Record<string, unknown>>;
}

/** Codec of a record that is described by one object schema; `fields` names the keys stored in another form. */
export function objectCodec<T extends { id: string }>(
  schema: RecordSchema<T>,
  fields: Readonly<Record<string, FieldCodec>> = {},
): RecordCodec<T> {
  const keys = Object.keys(schema.shape);
  const fieldSchema = (key: string): Schema<unknown> | undefined => schema.shape[key] as Schema<unknown> | undefined;
  const defaults = new Map<string, unknown>();
  for (const key of keys) {
    const absent = fieldSchema(key)?.safeParse(undefined);
    if (absent?.success) defaults.set(key, absent.data);
  }
  const toStored = (key: string, plain: unknown): unknown => {
    const field = fields[key];
    return field ? field.toStored(plain) : wellFormed(plain);
  };

  return {
    decode(key, stored) {
      if (!(stored instanceof Y.Map)) return { ok: false, problem: 'not-a-record' };
      const plain: Record<string, unknown> = {};
      for (const name of keys) {
        const value: unknown = stored.get(name);
        if (value === undefined) continue;
        const field = fields[name];
        const tooLarge = field?.isOversize ? field.isOversize(value) : isOversize(value, LIMITS.text);
        if (tooLarge) return { ok: false, problem: 'too-large' };
        plain[name] = field ? field.toPlain(value) : value;
      }
      const parsed = schema.safeParse(plain);
      if (!parsed.success) {
        const tooLarge = parsed.error.issues.some(
          (issue) => issue.code === 'too_big' && (issue.origin === 'string' || issue.origin === 'array'),
        );
        return { ok: false, problem: tooLarge ? 'too-large' : 'invalid-value' };
      }
      if (plain['id'] !== key) return { ok: false, problem: 'wrong-id' };
      return { ok: true, value: Object.freeze(parsed.data) };
    },

    encode(value) {
      const valid = schema.parse(clamped(value, fields)) as Readonly<Record<string, unknown>>;
      const map = new Y.Map<unknown>();
      for (const key of keys) {
        const plain = valid[key];
        const isDefault = defaults.has(key) && samePlain(defaults.get(key), plain) && fields[key]?.eager !== true;
        if (plain === undefined || isDefault) continue;
        map.set(key, toStored(key, plain));
      }
      return map;
    },

    amend(map, patch) {
      for (const [key, next] of Object.entries(clamped(patch, fields))) {
        const field = fieldSchema(key);
        if (!field || next === undefined) continue;
        const plain = field.parse(next);
        const stored = map.get(key);
        if (key === 'id' || key === 'kind') {
          if (stored !== plain) throw new Error(`A record's ${key} cannot change.`);
          continue;
        }
        if (fields[key]?.amend?.(stored, plain)) continue;
        const wanted = toStored(key, plain);
        const now: unknown = stored === undefined && defaults.has(key) ? toStored(key, defaults.get(key)) : stored;
        if (!samePlain(now, wanted)) map.set(key, wanted);
      }
    },
  };
}

/** Brings coordinates into the board's limits before validation: a long drag stops at the edge, it is no error. */
function clamped(value: object, fields: Readonly<Record<string, FieldCodec>>): Record<string, unknown> {
  const result: Record<string, unknown> = { ...value };
  const pos = fields['pos'];
  if (pos && result['pos'] !== undefined) result['pos'] = pos.toPlain(pos.toStored(result['pos']));
  return result;
}
