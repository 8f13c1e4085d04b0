import type { z } from 'zod';
import { fieldText } from '../catalogue/problems.ts';
import { TemplateContent } from './template.ts';

/** One complaint of the schema, made with `reportInput`, in the words that the server's problems use. */
export function templateSentence(issue: z.core.$ZodIssue): string {
  const isText = 'origin' in issue && issue.origin === 'string';
  switch (issue.code) {
    case 'custom':
      return fieldText.rules[String(issue.params?.['rule'])] ?? fieldText.wrongKind;
    case 'too_small':
      return isText || issue.origin === 'array' ? fieldText.tooShort(1) : fieldText.tooSmall(Number(issue.minimum));
    case 'too_big':
      return isText ? fieldText.tooLong(Number(issue.maximum)) : fieldText.tooBig(Number(issue.maximum));
    case 'invalid_type':
      if (issue.input === undefined) return fieldText.missing;
      return issue.expected === 'number' ? fieldText.notANumber : fieldText.wrongKind;
    case 'invalid_value':
    case 'invalid_union':
      return issue.input === undefined ? fieldText.missing : fieldText.notAnOption;
    default:
      return fieldText.wrongKind;
  }
}

/** What is wrong with a template while it is being written, field path → sentence; empty when it can be saved. */
export function templateProblems(content: unknown): Readonly<Record<string, string>> {
  const read = TemplateContent.safeParse(content, { reportInput: true });
  const problems: Record<string, string> = {};
  for (const issue of read.error?.issues ?? []) problems[issue.path.map(String).join('.')] ??= templateSentence(issue);
  return problems;
}
