import { useQuery } from '@tanstack/react-query';
import { DEFAULT_SETTINGS, type OrganisationSettings } from '@tsunagu/domain';
import { settingsQuery } from './queries.ts';

/**
 * What this organisation calls and draws differently: names of 圏域 and of the layers of help, notation profiles, 和暦 or 西暦. The built-in
 * ones until the server has answered, and when it cannot: nothing on a board waits for it.
 */
export const useSettings = (): OrganisationSettings => useQuery(settingsQuery).data?.settings ?? DEFAULT_SETTINGS;
