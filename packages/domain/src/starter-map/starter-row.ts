import { z } from 'zod';
import { Sex } from '../board/elements/person.ts';
import { Label, Text } from '../board/elements/placed.ts';
import { CareAreaLevel, Formality, SupporterKind } from '../board/support-network.ts';
import { TieDirection, TieState, TieStrength, TieTension } from '../board/tie.ts';

/** In which part of the form a row stands, and so what it becomes: family and other persons are people, supporters resources. */
export const StarterGroup = z.enum(['family', 'supporter', 'other']);
export type StarterGroup = z.infer<typeof StarterGroup>;

/** One line of a starter map: somebody around 本人, and how they stand to each other. */
export const StarterRow = z.object({
  group: StarterGroup,
  name: Label.default(''),
  relation: Label.default(''),
  sex: Sex.default('unspecified'),
  age: z.number().int().min(0).max(130).nullable().default(null),
  /** Of supporters. */
  kind: SupporterKind.default('other'),
  formality: Formality.default('informal'),
  careArea: CareAreaLevel.nullable().default(null),
  strength: TieStrength.default('normal'),
  tension: TieTension.default('none'),
  state: TieState.default('current'),
  /** From them to 本人 is `forward`. */
  direction: TieDirection.default('none'),
  flow: Label.default(''),
  note: Text.default(''),
});
export type StarterRow = z.infer<typeof StarterRow>;

/** How many rows one starter map takes. A map with more is made from a CSV file of the board. */
export const MOST_STARTER_ROWS = 100;

/** What a row is called: its name, else its relation. */
export const starterName = ({ name, relation }: Pick<StarterRow, 'name' | 'relation'>): string => name || relation;
