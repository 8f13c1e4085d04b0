import type { SupporterKind } from '../board/support-network.ts';
import { kinshipOf } from './kinship.ts';
import { formalityOf } from './read-line.ts';
import { StarterRow, type StarterGroup } from './starter-row.ts';
import { nearPersonOf, supporterOf } from './supporter-words.ts';

/** How a line of the form stands to 本人: one choice of the ways that come up at once. */
export const FORM_TIES = ['strong', 'normal', 'weak', 'conflict', 'planned', 'broken'] as const;
export type FormTie = (typeof FORM_TIES)[number];

/** One line of the form as typed. `kind` empty: as the name says. */
export type FormFields = {
  readonly name: string;
  readonly relation: string;
  readonly kind: SupporterKind | '';
  readonly tie: FormTie;
};

const TIES: Readonly<Record<FormTie, Partial<StarterRow>>> = {
  strong: { strength: 'strong' },
  normal: {},
  weak: { strength: 'weak' },
  conflict: { tension: 'conflict' },
  planned: { state: 'planned' },
  broken: { state: 'broken' },
};

/** The row of a line of the form: its part of the form decides what it becomes; undefined for an empty line. */
export function formRow(group: StarterGroup, fields: FormFields): StarterRow | undefined {
  const [name, relation] = [fields.name.trim(), fields.relation.trim()];
  if (name === '' && relation === '') return undefined;
  const common = { group, name, relation, ...TIES[fields.tie] };
  switch (group) {
    case 'family': {
      const sex = (kinshipOf(relation) ?? kinshipOf(name))?.sex ?? 'unspecified';
      return StarterRow.parse({ ...common, sex, relation: relation || name, kind: 'family' });
    }
    case 'supporter': {
      const known = supporterOf(name);
      if (fields.kind === '') return StarterRow.parse({ ...common, ...known });
      const formality = known?.kind === fields.kind ? known.formality : formalityOf(fields.kind);
      return StarterRow.parse({ ...common, kind: fields.kind, formality });
    }
    case 'other':
      return StarterRow.parse({ ...common, kind: nearPersonOf(relation) ?? nearPersonOf(name) ?? 'other' });
  }
}

/** The choice of the form that says most about a row's tie. */
export function formTieOf({ strength, tension, state }: StarterRow): FormTie {
  if (state !== 'current') return state;
  return tension === 'conflict' ? 'conflict' : strength;
}
