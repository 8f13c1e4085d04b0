import { createHash, randomInt } from 'node:crypto';
import type { RandomBytes } from '@tsunagu/domain';

/** A secret of 256 bits for a cookie or a link, URL-safe. Only its hash is ever stored. */
export const newToken = (random: RandomBytes): string => Buffer.from(random(32)).toString('base64url');

/** What is stored of a token. It has full entropy, so one round of SHA-256 is enough. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Six digits for typing; every value equally likely. */
export const newDoorCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');
