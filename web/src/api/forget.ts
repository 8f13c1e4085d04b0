import type { QueryClient } from '@tanstack/react-query';

/**
 * After another person begins or ends a session here: what the tab remembers belonged to somebody else. Pages on
 * screen ask again, everything else is dropped.
 */
export async function forgetEverything(queryClient: QueryClient): Promise<void> {
  try {
    sessionStorage.clear();
  } catch {
    // A browser without storage has kept nothing there.
  }
  queryClient.removeQueries({ type: 'inactive' });
  await queryClient.resetQueries();
}
