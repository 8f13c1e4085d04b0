import { FUNCTION_MARKS, FUNCTION_NAMES, LIMITS, type MeetingFunction } from '@tsunagu/domain';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { CheckGroup } from '../../components/CheckGroup.tsx';
import { SharedTextField } from '../live/SharedTextField.tsx';

const FUNCTIONS = ([1, 2, 3, 4, 5] as const satisfies readonly MeetingFunction[]).map((value) => ({
  value,
  label: `${FUNCTION_MARKS[value]} ${FUNCTION_NAMES[value]}`,
}));
export type Marked = { id: string; functions: MeetingFunction[]; callout: string };
type Props = {
  record: Marked;
  write: (patch: { functions?: MeetingFunction[]; callout?: string }) => void;
  isReadOnly: boolean;
};

/** The marks that every thing may carry: badges of the five functions, and a number of its own. */
export function MarkFields({ record, write, isReadOnly }: Props) {
  return (
    <>
      <CheckGroup<MeetingFunction>
        label={text.functions}
        hint={text.functionsHint}
        values={record.functions}
        choices={FUNCTIONS}
        isReadOnly={isReadOnly}
        onChange={(functions) => write({ functions })}
      />
      <SharedTextField
        key={record.id}
        label={text.callout}
        hint={text.calloutHint}
        value={record.callout}
        at={{ id: record.id, field: 'callout' }}
        isReadOnly={isReadOnly}
        maxLength={LIMITS.callout}
        onWrite={(callout) => write({ callout })}
      />
    </>
  );
}
