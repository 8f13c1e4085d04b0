import { commonText } from '@tsunagu/domain/catalogue/common';
import { ApiError, type ApiProblem, readProblem } from '../api/http.ts';
import { Banner } from './Banner.tsx';
import { buttonClass } from './button-look.ts';

/** What went wrong and what to do, in words, where it happened. */
export function ProblemNotice({ problem, onRetry }: { problem: ApiProblem; onRetry?: (() => void) | undefined }) {
  return (
    <Banner tone="danger" role="alert" title={problem.title}>
      {problem.detail === '' ? null : <p>{problem.detail}</p>}
      {onRetry === undefined ? null : (
        <button type="button" className={buttonClass({ look: 'secondary' })} onClick={onRetry}>
          {commonText.retry}
        </button>
      )}
    </Banner>
  );
}

/** The problem inside what a query threw; anything that is not an {@link ApiError} is a bug and is shown as failed. */
export const problemOf = (error: unknown): ApiProblem =>
  error instanceof ApiError ? error.problem : readProblem(500, undefined);
