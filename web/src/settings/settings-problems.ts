import { OrganisationSettings } from '@tsunagu/domain';
import { fieldText } from '@tsunagu/domain/catalogue/problems';

/** What is wrong with settings, field path → sentence, in the same words that the server would use. */
export function settingsProblems(settings: OrganisationSettings): Readonly<Record<string, string>> {
  const read = OrganisationSettings.safeParse(settings);
  if (read.success) return {};
  const problems: Record<string, string> = {};
  for (const issue of read.error.issues) {
    const rule = issue.code === 'custom' ? fieldText.rules[String(issue.params?.['rule'])] : undefined;
    problems[issue.path.join('.')] ??=
      rule ??
      (issue.code === 'too_small'
        ? fieldText.tooShort(Number(issue.minimum))
        : issue.code === 'too_big'
          ? fieldText.tooLong(Number(issue.maximum))
          : fieldText.wrongKind);
  }
  return problems;
}
