import { commonText } from '@tsunagu/domain/catalogue/common';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Form } from '../components/Form.tsx';
import type { IconName } from '../components/Icon.tsx';
import { TextField } from '../components/TextField.tsx';

/** One text and a button: a report, a question, an answer, a reason. What was typed stays when sending fails. */
export function WordsForm({
  title,
  label,
  hint,
  needed,
  send,
  sending,
  icon,
  busy,
  onSend,
  onCancel,
}: {
  title: string;
  label: string;
  hint?: string;
  /** What is said when nothing was written; absent: it may stay empty. */
  needed?: string;
  send: string;
  sending?: string;
  icon: IconName;
  busy: boolean;
  onSend: (text: string) => Promise<void>;
  onCancel: () => void;
}) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const missing = needed !== undefined && text.trim() === '';
  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (missing) return false;
    await onSend(text.trim());
    return true;
  };
  return (
    <Form label={title} onSubmit={submit}>
      <TextField
        label={label}
        hint={hint}
        rows={4}
        autoFocus
        maxLength={2000}
        value={text}
        onChange={setText}
        error={tried && missing ? needed : undefined}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" icon={icon} isPending={busy}>
          {busy && sending !== undefined ? sending : send}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {commonText.cancel}
        </Button>
      </div>
    </Form>
  );
}
