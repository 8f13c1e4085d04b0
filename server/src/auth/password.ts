import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);
/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane; about 35 ms on a small machine. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

/** At most this many derivations at once: the pool has four threads, and files and DNS need some of them. */
const AT_ONCE = 2;
let running = 0;
const queue: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => queue.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    // The place is handed on as it is; it is given up only when nobody waits.
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }
}

const normalise = (password: string): string => password.normalize('NFKC');

const run = (password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> =>
  inTurn(() => derive('argon2id', { message: normalise(password), nonce: salt, ...cost }));

/** Hashes off the event loop. The result carries its parameters: `argon2id$19456$2$1$<salt>$<hash>`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await run(password, salt, COST);
  return [
    'argon2id',
    COST.memory,
    COST.passes,
    COST.parallelism,
    salt.toString('base64url'),
    hash.toString('base64url'),
  ].join('$');
}

/**
 * Whether the password is the stored one. Pass null for an unknown account: the same work is done, so that the
 * answer's time does not tell whether the account exists.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = (stored ?? NOBODY).split('$');
  const expected = Buffer.from(hash ?? '', 'base64url');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism), tagLength: 32 };
  const actual = await run(password, Buffer.from(salt ?? '', 'base64url'), cost as typeof COST);
  return stored !== null && expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** Nobody's password: the hash of nothing in particular, with the present cost. */
const NOBODY = `argon2id$${COST.memory}$${COST.passes}$${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;
