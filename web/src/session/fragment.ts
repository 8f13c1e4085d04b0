import { useRouterState } from '@tanstack/react-router';

/** The secret that a printed or mailed link carries behind `#`: browsers never send that part to any server or log. */
export function useFragment(): string {
  return useRouterState({ select: (state) => state.location.hash });
}

/** Takes the secret out of the address line, so that it is neither bookmarked nor read over a shoulder. */
export function dropFragment(): void {
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
}
