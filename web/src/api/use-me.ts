import { useQuery } from '@tanstack/react-query';
import { meQuery } from './queries.ts';
import type { Me } from './shapes.ts';

/** Who uses this browser; undefined until the server has answered. */
export function useMe(): Me | undefined {
  return useQuery(meQuery).data;
}
