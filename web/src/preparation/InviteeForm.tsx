import { AttendeeCategory } from '@tsunagu/domain';
import { errorsText } from '@tsunagu/domain/catalogue/errors';
import { factsText } from '@tsunagu/domain/catalogue/meeting-facts';
import { preparationText as text } from '@tsunagu/domain/catalogue/preparation';
import { useState } from 'react';
import type { InviteeBody } from '../api/preparation.ts';
import { Button } from '../components/Button.tsx';
import { Form } from '../components/Form.tsx';
import { Select } from '../components/Select.tsx';
import { TextField } from '../components/TextField.tsx';

export const EMPTY_INVITEE: InviteeBody = {
  name: '',
  affiliation: '',
  profession: '',
  category: 'unset',
  email: '',
  prepare: '',
};
const CATEGORIES = AttendeeCategory.options.map((value) => ({
  value,
  label: value === 'unset' ? factsText.categoryUnset : factsText.categories[value],
}));
/** As the server checks it, roughly: it has the last word. */
const looksLikeMail = (words: string): boolean => words === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(words);

/** One person to invite; what was typed stays until it is kept. */
export function InviteeForm({
  label,
  submit,
  start,
  onSave,
  onCancel,
}: {
  label: string;
  submit: string;
  start: InviteeBody;
  onSave: (person: InviteeBody) => Promise<boolean>;
  onCancel?: () => void;
}) {
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const errors = {
    name: draft.name.trim() === '' ? errorsText.needed(text.name) : undefined,
    email: looksLikeMail((draft.email ?? '').trim()) ? undefined : text.emailWrong,
  };
  const save = async (): Promise<boolean> => {
    setTried(true);
    if (errors.name !== undefined || errors.email !== undefined) return false;
    if (busy) return true;
    setBusy(true);
    const done = await onSave({ ...draft, email: (draft.email ?? '').trim() });
    setBusy(false);
    if (done) {
      setDraft(start);
      setTried(false);
    }
    return true;
  };
  const field = (key: 'name' | 'affiliation' | 'profession' | 'email' | 'prepare', words: string, hint?: string) => (
    <TextField
      label={words}
      hint={hint}
      value={draft[key] ?? ''}
      maxLength={200}
      isRequired={key === 'name'}
      type={key === 'email' ? 'email' : 'text'}
      error={tried && (key === 'name' || key === 'email') ? errors[key] : undefined}
      onChange={(value) => setDraft({ ...draft, [key]: value })}
    />
  );
  return (
    <Form label={label} onSubmit={save}>
      <div className="grid gap-4 sm:grid-cols-2">
        {field('name', text.name)}
        <Select
          label={text.category}
          value={draft.category ?? 'unset'}
          options={CATEGORIES}
          onChange={(category) => setDraft({ ...draft, category })}
        />
        {field('affiliation', text.affiliation)}
        {field('profession', text.profession)}
      </div>
      {field('prepare', text.prepare, text.prepareHint)}
      {field('email', text.email, text.emailHint)}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" icon={onCancel === undefined ? 'plus' : 'check'} isPending={busy}>
          {submit}
        </Button>
        {onCancel === undefined ? null : (
          <Button look="quiet" onPress={onCancel}>
            {text.cancel}
          </Button>
        )}
      </div>
    </Form>
  );
}
