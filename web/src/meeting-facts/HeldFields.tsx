import type { Day, MeetingFacts } from '@tsunagu/domain';
import { factsText as text } from '@tsunagu/domain/catalogue/meeting-facts';
import { TextField } from '../components/TextField.tsx';
import { instantOf, timeOf } from './held-times.ts';

type Props = {
  facts: MeetingFacts;
  /** The day of the meeting, on which both times are. */
  day: Day;
  onChange: (patch: Partial<MeetingFacts>) => void;
  error: string | undefined;
};

/** 開会 and 閉会 as somebody says; left empty they are when the meeting was begun and closed here. */
export function HeldFields({ facts, day, onChange, error }: Props) {
  return (
    <div className="space-y-1">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={text.heldFrom}
          type="time"
          value={timeOf(facts.heldFrom)}
          onChange={(time) => onChange({ heldFrom: instantOf(day, time) })}
        />
        <TextField
          label={text.heldUntil}
          type="time"
          value={timeOf(facts.heldUntil)}
          error={error}
          onChange={(time) => onChange({ heldUntil: instantOf(day, time) })}
        />
      </div>
      <p className="text-small text-ink-soft">{text.heldHint}</p>
    </div>
  );
}
