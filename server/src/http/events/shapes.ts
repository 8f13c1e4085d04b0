import { z } from 'zod';

/**
 * Something changed; fetch it again. No personal data travels here. Pages close the stream while hidden and refetch
 * on return, because a browser allows six connections to one origin.
 */
export const MeetingEvent = z.object({
  topic: z.enum(['meeting', 'attendance', 'answers', 'minutes', 'admission', 'settings', 'roles', 'ended']),
});
