import { z } from 'zod';
import { usualNamesText as usual } from '../catalogue/meeting-facts.ts';
import { MeetingFunction, MeetingLevel } from '../five-functions.ts';

/** Characters of a name of a kind or level: it stands in lists and in the head of the minutes. */
const Name = z.string().trim().min(1).max(40);

/** Own kinds that an organisation may keep. */
export const MOST_MEETING_KINDS = 20;

/** What an organisation calls a meeting (「自立支援型」), and the level and function that such a meeting usually has. */
export const MeetingKind = z.object({
  id: z.string().regex(/^kind-[a-z0-9-]{1,40}$/),
  name: Name,
  level: MeetingLevel,
  function: MeetingFunction,
});
export type MeetingKind = z.infer<typeof MeetingKind>;

/** What the three levels are called here. */
export const LevelNames = z.record(MeetingLevel, Name);
export type LevelNames = z.infer<typeof LevelNames>;

export const USUAL_LEVEL_NAMES: LevelNames = { ...usual.levels };

/** Kinds that are usual; an organisation renames, removes and adds. */
export const USUAL_MEETING_KINDS: readonly MeetingKind[] = [
  { id: 'kind-individual', name: usual.kinds.individual, level: 'individual', function: 1 },
  { id: 'kind-independence', name: usual.kinds.independence, level: 'individual', function: 1 },
  { id: 'kind-area', name: usual.kinds.area, level: 'area', function: 2 },
  { id: 'kind-promotion', name: usual.kinds.promotion, level: 'municipal', function: 5 },
];

/** Lines for names at the end of the minutes (署名欄). */
export const MOST_SIGNATURE_LINES = 8;
export const SignatureBlock = z.object({
  /** One line each: 「議長」「署名人」. */
  lines: z.array(Name).max(MOST_SIGNATURE_LINES),
  /** Also one line for everybody who attended. */
  everybody: z.boolean(),
});
export type SignatureBlock = z.infer<typeof SignatureBlock>;
export const USUAL_SIGNATURES: SignatureBlock = { lines: [...usual.signatures], everybody: false };
