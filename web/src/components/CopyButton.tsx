import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { inputClass, labelClass } from './field-look.ts';

/** A text to take along. The clipboard is missing on plain-http addresses: then the field is selected to copy by hand. */
export function CopyButton({ label, text, rows = 1 }: { label: string; text: string; rows?: number }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setSaid(meetingText.copied);
    } catch {
      setSaid(meetingText.copyFailed);
    }
  };
  return (
    <div className="space-y-1">
      <label htmlFor={id} className={labelClass}>
        {label}
      </label>
      <div className="flex items-start gap-2">
        <textarea
          ref={field}
          id={id}
          readOnly
          rows={rows}
          value={text}
          className={`${inputClass} resize-none text-small`}
        />
        <span className="shrink-0">
          <Button icon="copy" onPress={() => void copy()}>
            {meetingText.copy}
          </Button>
        </span>
      </div>
      <p role="status" className="text-small">
        {said}
      </p>
    </div>
  );
}
