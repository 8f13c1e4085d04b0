import { TemplateId } from '@tsunagu/domain';
import { z } from 'zod';

export const TemplateParam = z.object({ templateId: TemplateId });
/** `?version=3`: as it was then. */
export const VersionQuery = z.object({ version: z.coerce.number().int().min(1).optional() });
