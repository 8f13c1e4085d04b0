import type { Formality, Freshness, SupporterKind } from '@tsunagu/domain';

/** What a list of the directory is narrowed by; what is left out does not narrow. */
export type ResourceSearch = {
  q?: string;
  careArea?: string;
  kind?: SupporterKind;
  formality?: Formality;
  freshness?: Freshness;
  ended?: boolean;
};
/** Where something is missing: handed to whoever fills it. */
export type ResourcePlace = Pick<ResourceSearch, 'careArea' | 'kind'>;

/** Every kind, so that this file, which travels with the first page, needs no schema. */
const KINDS: Readonly<Record<SupporterKind, true>> = {
  medical: true,
  care: true,
  welfare: true,
  administration: true,
  education: true,
  justice: true,
  'police-fire': true,
  family: true,
  friend: true,
  neighbour: true,
  'welfare-commissioner': true,
  'residents-association': true,
  'district-council': true,
  volunteer: true,
  'peer-group': true,
  'shop-company': true,
  other: true,
};
const FORMALITIES: Readonly<Record<Formality, true>> = { formal: true, informal: true };
const FRESHNESS: Readonly<Record<Freshness, true>> = { never: true, due: true, fresh: true };

const oneOf = <K extends string>(known: Readonly<Record<K, true>>, value: unknown): K | undefined =>
  typeof value === 'string' && Object.hasOwn(known, value) ? (value as K) : undefined;

export function readPlace(search: Readonly<Record<string, unknown>>): ResourcePlace {
  const careArea = search['careArea'];
  const kind = oneOf(KINDS, search['kind']);
  // A 圏域 called 「1」 comes as a number.
  const named = typeof careArea === 'string' || typeof careArea === 'number';
  return { ...(named ? { careArea: String(careArea) } : {}), ...(kind && { kind }) };
}

export function readResourceSearch(search: Readonly<Record<string, unknown>>): ResourceSearch {
  const q = typeof search['q'] === 'string' || typeof search['q'] === 'number' ? String(search['q']) : '';
  const formality = oneOf(FORMALITIES, search['formality']);
  const freshness = oneOf(FRESHNESS, search['freshness']);
  return {
    ...(q === '' ? {} : { q }),
    ...readPlace(search),
    ...(formality && { formality }),
    ...(freshness && { freshness }),
    ...(search['ended'] === true ? { ended: true } : {}),
  };
}
