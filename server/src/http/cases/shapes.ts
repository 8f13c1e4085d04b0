import { CaseId } from '@tsunagu/domain';
import { z } from 'zod';
import { Instant, page } from '../shape-parts.ts';

/** The person appears by an alias (「Aさん」); a real name is not asked. */
export const Case = z.object({ id: CaseId, alias: z.string(), careArea: z.string(), createdAt: Instant });
export const NewCase = z.object({
  alias: z.string().trim().min(1).max(100),
  careArea: z.string().trim().max(100).default(''),
});
export const CasePage = page(Case);
