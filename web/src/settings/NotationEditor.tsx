import {
  BrokenStyle,
  DeceasedStyle,
  LineStyle,
  type NotationProfile,
  type OrganisationSettings,
  TensionStyle,
} from '@tsunagu/domain';
import { notationChoiceText as text } from '@tsunagu/domain/catalogue/notation-choice';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { ChoiceGroup } from '../components/ChoiceGroup.tsx';
import { DeceasedSign } from '../components/DeceasedSign.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { errorClass } from '../components/field-look.ts';
import { Form } from '../components/Form.tsx';
import { Icon } from '../components/Icon.tsx';
import { NotationTable } from '../components/NotationTable.tsx';
import { TextField } from '../components/TextField.tsx';
import { TieLine } from '../components/TieLine.tsx';
import { ownProblems } from './own-notation.ts';

type Props = {
  /** What the editor opens with. */
  first: NotationProfile;
  settings: OrganisationSettings;
  onKeep: (profile: NotationProfile) => void;
  onClose: () => void;
};

/** One own profile: which line and sign stands for which meaning, with a picture of every combination as it is chosen. */
export function NotationEditor({ first, settings, onKeep, onClose }: Props) {
  const [profile, setProfile] = useState(first);
  const [tried, setTried] = useState(false);
  const problems = ownProblems(profile, settings);
  const change = (patch: Partial<NotationProfile>) => setProfile({ ...profile, ...patch });
  const keep = (): boolean => {
    setTried(true);
    const fine = problems.name === undefined && problems.lines === undefined;
    if (fine) onKeep({ ...profile, name: profile.name.trim() });
    return fine;
  };
  return (
    <Dialog title={text.editTitle} isOpen wide onClose={onClose}>
      <Form label={text.editTitle} onSubmit={keep}>
        <div className="space-y-6 lg:[&_input]:scroll-mb-96">
          <TextField
            label={text.name}
            value={profile.name}
            error={tried ? problems.name : undefined}
            isRequired
            onChange={(name) => change({ name })}
          />
          {(['strong', 'normal', 'weak'] as const).map((strength) => (
            <ChoiceGroup
              key={strength}
              label={text[strength]}
              value={profile[strength]}
              choices={LineStyle.options.map((line) => ({
                value: line,
                label: text.lines[line],
                picture: <TieLine notation={{ ...profile, [strength]: line }} meaning={{ strength }} />,
              }))}
              onChange={(line) => change({ [strength]: line })}
            />
          ))}
          {problems.lines === undefined ? null : (
            <p role="alert" className={errorClass}>
              <Icon name="warning" className="mt-[0.2em]" />
              {problems.lines}
            </p>
          )}
          <ChoiceGroup
            label={text.tension}
            value={profile.tension}
            choices={TensionStyle.options.map((tension) => ({
              value: tension,
              label: text.tensions[tension],
              picture: <TieLine notation={{ ...profile, tension }} meaning={{ tension: 'conflict' }} />,
            }))}
            onChange={(tension) => change({ tension })}
          />
          <ChoiceGroup
            label={text.broken}
            value={profile.broken}
            choices={BrokenStyle.options.map((broken) => ({
              value: broken,
              label: text.brokens[broken],
              picture: <TieLine notation={{ ...profile, broken }} meaning={{ state: 'broken' }} />,
            }))}
            onChange={(broken) => change({ broken })}
          />
          <ChoiceGroup
            label={text.deceased}
            value={profile.deceased}
            choices={DeceasedStyle.options.map((deceased) => ({
              value: deceased,
              label: text.deceaseds[deceased],
              picture: <DeceasedSign notation={{ ...profile, deceased }} />,
            }))}
            onChange={(deceased) => change({ deceased })}
          />
        </div>
        {/* Where the window is high enough, the picture stays in sight while lines are chosen above it. */}
        <div className="space-y-3 border-t border-line bg-white py-3 lg:sticky lg:-bottom-6">
          <NotationTable notation={profile} />
          <Button type="submit" look="primary" icon="check">
            {text.keep}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
