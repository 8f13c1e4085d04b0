import { AssetId } from '@tsunagu/domain';
import { z } from 'zod';

/** POST /api/meetings/:id/assets: the picture as kept; its size in pixels. */
export const Asset = z.object({ id: AssetId, width: z.number().int(), height: z.number().int() });
