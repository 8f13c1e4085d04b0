import type { Meeting } from '@tsunagu/domain';
import type { MeetingView } from '../../api/shapes.ts';

/** The meeting as the domain's rules want it, out of what the server tells a page. */
export function meetingOf(view: MeetingView): Meeting {
  const about = {
    id: view.id,
    title: view.title,
    function: view.function,
    level: view.level,
    caseId: view.case?.id ?? null,
    startsAt: view.startsAt,
    place: view.place,
    facilitator: view.facilitator.id,
    epoch: view.epoch,
  };
  if (view.state === 'closed' && view.closedAt !== null) {
    // The log's sequence number is the server's affair; no rule that runs here reads it.
    return { ...about, state: 'closed', openedAt: view.openedAt, closedAt: view.closedAt, closedAtSequence: 0 };
  }
  return view.openedAt === null
    ? { ...about, state: 'planned' }
    : { ...about, state: 'running', openedAt: view.openedAt };
}
