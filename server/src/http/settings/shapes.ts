import { OrganisationSettings } from '@tsunagu/domain';
import { z } from 'zod';

/**
 * GET and PUT /api/settings. PUT takes the settings alone, with `If-Match: "<version>"` of what was seen (also the answer's ETag): 412
 * when somebody else has changed them since, 428 without it.
 */
export const SettingsView = z.object({
  version: z.number().int(),
  settings: OrganisationSettings,
  /** Whether the asker may change them; decided by the policy module, shown by the page. */
  mayChange: z.boolean(),
});
export type SettingsView = z.infer<typeof SettingsView>;
