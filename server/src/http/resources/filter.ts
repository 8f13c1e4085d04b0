import type { Day } from '@tsunagu/domain';
import type { z } from 'zod';
import type { ResourceFilter } from '../../storage/resources/list.ts';
import type { ResourceQuery } from './shapes.ts';

/** What an address asks for, as the storage takes it; `due` is the day of `dueDay`. */
export const filterOf = ({ ended, ...query }: z.infer<typeof ResourceQuery>, due: Day): ResourceFilter => ({
  ...query,
  ended: ended === 'true',
  dueOn: due,
});
