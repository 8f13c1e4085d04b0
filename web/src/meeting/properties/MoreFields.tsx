import type { TextScale } from '@tsunagu/domain';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { type Marked, MarkFields } from './MarkFields.tsx';
import { TextScaleField } from './TextScaleField.tsx';

type Rare = Marked & { textScale?: TextScale };
type Props = { record: Rare; write: (patch: Partial<Omit<Rare, 'id'>>) => void; isReadOnly: boolean };

/** What is needed less often, folded away: marks, and for what has words of its own their size. */
export function MoreFields({ record, write, isReadOnly }: Props) {
  return (
    <details className="rounded-8 border border-line px-side">
      <summary className="min-h-target cursor-pointer py-2 font-bold">{text.more}</summary>
      <div className="space-y-4 pb-4">
        <MarkFields record={record} write={write} isReadOnly={isReadOnly} />
        {record.textScale === undefined ? null : (
          <TextScaleField
            value={record.textScale}
            isReadOnly={isReadOnly}
            onChange={(textScale) => write({ textScale })}
          />
        )}
      </div>
    </details>
  );
}
