import { dayOf, Expected, formatDayShort, type Invitee, type Presence } from '@tsunagu/domain';
import { factsText } from '@tsunagu/domain/catalogue/meeting-facts';
import { preparationText as text } from '@tsunagu/domain/catalogue/preparation';
import { useState } from 'react';
import { type InviteeBody, preparationApi } from '../api/preparation.ts';
import type { MeetingView } from '../api/shapes.ts';
import { Badge } from '../components/Card.tsx';
import { Button } from '../components/Button.tsx';
import { CheckField } from '../components/CheckField.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { FileLink } from '../components/LinkButton.tsx';
import { Select } from '../components/Select.tsx';
import { useSettings } from '../api/use-settings.ts';
import { InviteeForm } from './InviteeForm.tsx';
import { MailButton } from './MailButton.tsx';

const EXPECTED = Expected.options.map((value) => ({ value, label: text.expecteds[value] }));

/** One person on the list: what they bring, whether they have their invitation, what they answered, whether they came. */
export function InviteeRow({
  meeting,
  person,
  presence,
  mayMail,
  onChange,
  onRemove,
}: {
  meeting: MeetingView;
  person: Invitee;
  /** Null before the beginning. */
  presence: Presence | null;
  mayMail: boolean;
  /** Null: the meeting is closed. */
  onChange: ((change: Partial<InviteeBody>) => Promise<boolean>) | null;
  onRemove: () => void;
}) {
  const { era } = useSettings();
  const [editing, setEditing] = useState(false);
  const from = [person.affiliation, person.profession].filter((part) => part !== '').join('　');
  const came = meeting.state === 'closed' ? text.presencesClosed : text.presences;
  return (
    <li className="space-y-3 p-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
          <p>
            <b>{person.name}</b>
            {person.category === 'unset' ? null : <span className="ml-2">{factsText.categories[person.category]}</span>}
          </p>
          {from === '' ? null : <p className="text-small text-ink-soft">{from}</p>}
          {person.prepare === '' ? null : <p className="text-small">{text.prepareOf(person.prepare)}</p>}
        </div>
        {presence === null ? null : <Badge tone={presence === 'came' ? 'good' : 'plain'}>{came[presence]}</Badge>}
        {person.invitedAt === null ? null : <Badge>{text.invitedOn(formatDayShort(dayOf(person.invitedAt)))}</Badge>}
      </div>
      {onChange === null ? null : (
        <div className="flex flex-wrap items-end gap-3">
          <div className="w-full max-w-56">
            <Select
              label={text.expected}
              spoken={text.expectedOf(person.name)}
              value={person.expected}
              options={EXPECTED}
              onChange={(expected) => void onChange({ expected })}
            />
          </div>
          <CheckField
            label={text.invited}
            spoken={text.invitedOf(person.name)}
            checked={person.invitedAt !== null}
            onChange={(invited) => void onChange({ invited })}
          />
          <FileLink
            href={preparationApi.letters(meeting.id, era, person.id)}
            download
            icon="print"
            aria-label={text.letterOf(person.name)}
          >
            {text.letterOne}
          </FileLink>
          {mayMail && person.email !== '' ? <MailButton meetingId={meeting.id} person={person} /> : null}
          <Button look="quiet" icon="pencil" aria-label={text.changeOf(person.name)} onPress={() => setEditing(true)}>
            {text.change}
          </Button>
          <Button look="quiet" icon="trash" aria-label={text.removeOf(person.name)} onPress={onRemove}>
            {text.remove}
          </Button>
          <Dialog title={text.changeOf(person.name)} isOpen={editing} onClose={() => setEditing(false)}>
            <InviteeForm
              label={text.changeOf(person.name)}
              submit={text.keep}
              start={{ ...person, invited: person.invitedAt !== null }}
              onSave={async ({ name, affiliation, profession, category, email, prepare }) => {
                const change = { name, affiliation, profession, category, email, prepare };
                const done = await onChange(change);
                if (done) setEditing(false);
                return done;
              }}
              onCancel={() => setEditing(false)}
            />
          </Dialog>
        </div>
      )}
    </li>
  );
}
