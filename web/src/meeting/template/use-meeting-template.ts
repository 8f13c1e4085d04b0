import { useQuery } from '@tanstack/react-query';
import { Template } from '@tsunagu/domain';
import { useMemo } from 'react';
import { meetingTemplateQuery } from '../../api/templates.ts';
import { useRoom } from '../live/room.tsx';

/** The template that the meeting was opened on; undefined while it is fetched, in practice, and when it is not known (any more). */
export function useMeetingTemplate(): Template | undefined {
  const { meetingId } = useRoom();
  const { data } = useQuery({ ...meetingTemplateQuery(meetingId ?? ''), enabled: meetingId !== null });
  return useMemo(() => (data ? Template.safeParse(data).data : undefined), [data]);
}
