import { fieldText, problemsText } from '@tsunagu/domain/catalogue/problems';
import type { Context, TypedResponse } from 'hono';
import type { JSONParsed } from 'hono/utils/types';
import type { z } from 'zod';
import type { Problem } from './shapes.ts';

/** Every expected refusal and its HTTP status. The slug is the stable end of the problem's `type`. */
export const PROBLEM_STATUS = {
  'bad-json': 400,
  'no-session': 401,
  'wrong-password': 401,
  'no-right': 403,
  'foreign-origin': 403,
  'setup-link': 403,
  'not-found': 404,
  'invite-invalid': 404,
  'setup-done': 409,
  'waiting-room-full': 409,
  'not-waiting': 409,
  'meeting-closed': 409,
  'shipped-template': 409,
  'templates-full': 409,
  'meeting-incomplete': 409,
  'role-changed': 409,
  'role-history-full': 409,
  'minutes-open': 409,
  'minutes-approved': 409,
  'minutes-not-approved': 409,
  'minutes-not-asked': 409,
  'minutes-not-approver': 403,
  'nothing-changed': 409,
  'minutes-changed': 412,
  'no-mail': 409,
  'settled-already': 409,
  'preparation-changed': 412,
  'preparation-unseen': 428,
  'facts-changed': 412,
  'facts-unseen': 428,
  'candidates-full': 409,
  'invitees-full': 409,
  'invitee-no-mail': 409,
  'nobody-invited': 409,
  'no-date': 409,
  'mail-unsent': 503,
  'materials-full': 409,
  'material-fixed': 409,
  'material-too-large': 413,
  'material-type': 415,
  'material-broken': 422,
  'pdf-acts': 422,
  'pdf-sealed': 422,
  'proposal-changed': 412,
  'proposal-unseen': 428,
  'proposal-kept': 409,
  'evidence-unknown': 422,
  'area-issue-changed': 412,
  'area-issue-unseen': 428,
  'area-issue-merged': 409,
  'issue-taken': 409,
  'issue-unknown': 422,
  'resource-unknown': 422,
  'nothing-to-undo': 409,
  'undo-newer': 409,
  'settings-changed': 412,
  'template-changed': 412,
  'review-changed': 412,
  'copy-unreviewed': 409,
  'copy-identifier-left': 409,
  'copy-too-long': 409,
  'copy-title': 409,
  'copy-published': 409,
  'copy-not-closed': 409,
  'resource-changed': 412,
  'idea-changed': 412,
  'idea-is-resource': 409,
  'idea-needs-trial': 409,
  'idea-full': 409,
  'step-before-last': 409,
  'idea-unseen': 428,
  'resource-merged': 409,
  'same-resource': 409,
  'too-large': 413,
  'picture-too-large': 413,
  'form-too-large': 413,
  'sheet-too-large': 413,
  'picture-pixels': 413,
  'picture-type': 415,
  'picture-svg': 415,
  'picture-broken': 422,
  'pictures-full': 409,
  'forms-full': 409,
  'form-unfit': 422,
  'unsupported-media-type': 415,
  'invalid-input': 422,
  'unknown-template': 422,
  'unknown-sample': 422,
  'other-case': 422,
  'approver-unknown': 422,
  'minutes-unseen': 428,
  'settings-unseen': 428,
  'template-unseen': 428,
  'review-unseen': 428,
  'resource-unseen': 428,
  'too-many-tries': 429,
  'too-many-screens': 429,
  internal: 500,
  'not-saved': 503,
  'export-too-slow': 503,
  'sheet-too-slow': 503,
  'copy-too-slow': 503,
  'form-too-slow': 503,
  busy: 503,
} as const satisfies Record<keyof typeof problemsText, number>;

export type ProblemSlug = keyof typeof PROBLEM_STATUS;
/** A file for paper that could not be made in time. */
export const notPrinted = (reason: 'too-slow' | 'busy'): 'export-too-slow' | 'busy' =>
  reason === 'busy' ? 'busy' : 'export-too-slow';

type ProblemResponse<S extends ProblemSlug> = S extends ProblemSlug
  ? Response & TypedResponse<JSONParsed<Problem>, (typeof PROBLEM_STATUS)[S], 'json'>
  : never;

/** An `application/problem+json` answer. `extra` adds fields or gaps; nothing of it may come from an exception. */
export function problem<S extends ProblemSlug>(
  c: Context,
  slug: S,
  extra: { fields?: Record<string, string>; gaps?: readonly unknown[] } = {},
): ProblemResponse<S> {
  const status = PROBLEM_STATUS[slug];
  const body = { type: `/problems/${slug}`, ...problemsText[slug], status, ...extra };
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json; charset=utf-8',
  }) as unknown as ProblemResponse<S>;
}

/** Validation failures as field path → sentence. Only the schema's words: what was sent is not repeated. */
export function fieldsOf(error: Pick<z.ZodError, 'issues'>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    for (const [path, message] of sentences(issue)) fields[path] ??= message;
  }
  return fields;
}

type Issue = z.core.$ZodIssue;

function sentences(issue: Issue): [string, string][] {
  // Of a union, the branch with the fewest complaints is what was meant.
  if (issue.code === 'invalid_union') {
    const [closest] = [...issue.errors].sort((a, b) => a.length - b.length);
    if (closest && closest.length > 0) {
      return closest.flatMap((inner) => sentences({ ...inner, path: [...issue.path, ...inner.path] }));
    }
  }
  return [[issue.path.map(String).join('.') || fieldText.whole, sentence(issue)]];
}

function sentence(issue: Issue): string {
  const text = 'origin' in issue && issue.origin === 'string';
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue) ? fieldText.missing : fieldText.wrongKind;
    case 'too_small':
      return text ? fieldText.tooShort(Number(issue.minimum)) : fieldText.tooSmall(Number(issue.minimum));
    case 'too_big':
      return text ? fieldText.tooLong(Number(issue.maximum)) : fieldText.tooBig(Number(issue.maximum));
    case 'unrecognized_keys':
      return fieldText.unknownKey;
    case 'invalid_value':
      return issue.path.at(-1) === 'pledge' ? fieldText.pledge : fieldText.notAnOption;
    case 'invalid_format':
      return FORMATS[issue.format] ?? fieldText.wrongKind;
    case 'custom':
      return fieldText.rules[String(issue.params?.['rule'])] ?? fieldText.codeOrToken;
    default:
      return fieldText.wrongKind;
  }
}

/** The validator keeps what was sent out of its errors, so that nothing of it gets into a log: only its own sentence tells. */
const isMissing = (issue: Issue): boolean => issue.message.endsWith('received undefined');

const FORMATS: Readonly<Record<string, string>> = {
  date: fieldText.day,
  datetime: fieldText.instant,
  email: fieldText.email,
};
