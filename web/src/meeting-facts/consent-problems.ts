import { Consent } from '@tsunagu/domain';
import { fieldText } from '@tsunagu/domain/catalogue/problems';

/** Field → what is wrong with it, in the words that the server would use; empty when nothing is. */
export function consentProblems(consent: Consent): Readonly<Record<string, string>> {
  const read = Consent.safeParse(consent);
  const problems: Record<string, string> = {};
  for (const issue of read.error?.issues ?? []) {
    const rule = issue.code === 'custom' ? fieldText.rules[String(issue.params?.['rule'])] : undefined;
    problems[issue.path.join('.')] ??= rule ?? (issue.code === 'invalid_format' ? fieldText.day : fieldText.wrongKind);
  }
  return problems;
}
