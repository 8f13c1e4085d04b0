import { useQueryClient } from '@tanstack/react-query';
import { type Attendance, AttendeeCategory, type MeetingId } from '@tsunagu/domain';
import { factsText as text } from '@tsunagu/domain/catalogue/meeting-facts';
import { meetingFactsApi } from '../../api/meeting-facts.ts';
import { keys } from '../../api/queries.ts';
import { useFormReply } from '../../api/use-form-reply.ts';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Select } from '../../components/Select.tsx';

export const CATEGORIES = AttendeeCategory.options.map((value) => ({
  value,
  label: value === 'unset' ? text.categoryUnset : text.categories[value],
}));

/** 区分 of one person, kept as soon as it is chosen. */
export function CategorySelect({ meetingId, person }: { meetingId: MeetingId; person: Attendance }) {
  const queryClient = useQueryClient();
  const { problem, send } = useFormReply<Attendance>();
  const choose = async (category: AttendeeCategory) => {
    const reply = await send(() => meetingFactsApi.changeAttendance(meetingId, person.id, { category }));
    if (reply?.ok === true) await queryClient.invalidateQueries({ queryKey: keys.attendance(meetingId) });
  };
  return (
    <div className="max-w-80">
      <Select
        label={text.categoryOf(person.name)}
        value={person.category}
        options={CATEGORIES}
        onChange={(category) => void choose(category)}
      />
      {problem ? <ProblemNotice problem={problem} /> : null}
    </div>
  );
}
