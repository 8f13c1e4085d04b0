import type { RandomBytes } from '@tsunagu/domain';
import type { Logger } from 'pino';
import { safeError } from '../http/request-log.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Db } from '../storage/schema.ts';
import { remind } from './remind.ts';

type World = { db: Db; mailer: Mailer; publicUrl: string; now: () => Date; random: RandomBytes; log: Logger };

const ROUND_MS = 15 * 60_000;

/** Looks every quarter of an hour, never inside a request; one round at a time. The log says how many, never to whom. */
export function startReminders(world: World): { stop(): Promise<void> } {
  let round: Promise<void> = Promise.resolve();
  let running = false;
  const run = async () => {
    running = true;
    try {
      const { sent, failed } = await remind(world);
      if (sent + failed > 0) world.log.info({ sent, failed }, 'reminders');
    } catch (error) {
      world.log.error({ error: safeError(error) }, 'reminders');
    } finally {
      running = false;
    }
  };
  const timer = setInterval(() => {
    if (!running) round = run();
  }, ROUND_MS);
  return {
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}
