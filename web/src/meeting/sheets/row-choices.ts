import { type AssessmentRowId, scaleOf, SCALES } from '@tsunagu/domain';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';

const choicesOf = <V extends string>(values: readonly V[], words: Readonly<Record<V, string>>) =>
  values.map((value) => ({ value, label: words[value] }));

const STATES = {
  degree: choicesOf(SCALES.degree, text.states),
  trouble: choicesOf(SCALES.trouble, text.states),
};
/** What may be answered in a row. */
export const stateChoices = (id: AssessmentRowId) => STATES[scaleOf(id)];
export const PROSPECTS = choicesOf(['better', 'same', 'worse'] as const, text.prospects);
export const RESULTS = choicesOf(['reached', 'partly', 'missed'] as const, text.results);
