import {
  MOST_OWN_NOTATIONS,
  type NotationProfile,
  notationProfiles,
  DEFAULT_NOTATION,
  type OrganisationSettings,
} from '@tsunagu/domain';
import { notationChoiceText as text } from '@tsunagu/domain/catalogue/notation-choice';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { NotationLines } from '../components/NotationLines.tsx';
import { Select } from '../components/Select.tsx';
import { NotationEditor } from './NotationEditor.tsx';
import { newNotationId, usableName } from './own-notation.ts';

type Props = {
  settings: OrganisationSettings;
  onChange: (patch: Pick<OrganisationSettings, 'ownNotations' | 'defaultNotation'>) => void;
};

/** 記号の決まり: the profiles that ship, the organisation's own, and which one new meetings start with. */
export function NotationSection({ settings, onChange }: Props) {
  const { ownNotations, defaultNotation } = settings;
  const [edited, setEdited] = useState<NotationProfile | null>(null);
  const [spoken, setSpoken] = useState('');
  const profiles = notationProfiles(settings);
  const isFull = ownNotations.length >= MOST_OWN_NOTATIONS;
  const isOwn = ({ id }: NotationProfile) => ownNotations.some((own) => own.id === id);

  const keep = (profile: NotationProfile) => {
    const known = ownNotations.some((own) => own.id === profile.id);
    const next = known
      ? ownNotations.map((own) => (own.id === profile.id ? profile : own))
      : [...ownNotations, profile];
    onChange({ ownNotations: next, defaultNotation });
    setSpoken(text.kept(profile.name));
    setEdited(null);
  };
  const remove = ({ id, name }: NotationProfile) => {
    onChange({
      ownNotations: ownNotations.filter((own) => own.id !== id),
      defaultNotation: defaultNotation === id ? DEFAULT_NOTATION.id : defaultNotation,
    });
    setSpoken(text.removed(name));
  };
  const makeFrom = (profile: NotationProfile) =>
    setEdited({ ...profile, id: newNotationId(), name: usableName(text.newName(profile.name), profiles) });

  return (
    <section aria-labelledby="notations" className="space-y-4">
      <h2 id="notations">{text.title}</h2>
      <p>{text.settingsLead}</p>
      <Select
        label={text.start}
        value={defaultNotation}
        options={profiles.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => onChange({ ownNotations, defaultNotation: id })}
      />
      {[
        { heading: text.shipped, list: profiles.filter((profile) => !isOwn(profile)) },
        { heading: text.own, list: ownNotations },
      ].map(({ heading, list }) => (
        <div key={heading} className="space-y-2">
          <h3>{heading}</h3>
          {list.length === 0 ? <p>{text.noOwn}</p> : null}
          <ul className="divide-y divide-line rounded-12 border border-line empty:hidden">
            {list.map((profile) => (
              <li key={profile.id} className="space-y-2 p-3 sm:p-4">
                <p className="font-bold">{profile.name}</p>
                <NotationLines notation={profile} />
                <div className="flex flex-wrap gap-2">
                  {isOwn(profile) ? (
                    <>
                      <Button icon="pencil" aria-label={text.editOf(profile.name)} onPress={() => setEdited(profile)}>
                        {text.edit}
                      </Button>
                      <Button
                        look="danger"
                        icon="trash"
                        aria-label={text.removeOf(profile.name)}
                        onPress={() => remove(profile)}
                      >
                        {text.remove}
                      </Button>
                    </>
                  ) : null}
                  {isFull ? null : (
                    <Button icon="copy" aria-label={text.makeFromOf(profile.name)} onPress={() => makeFrom(profile)}>
                      {text.makeFrom}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {isFull ? <p>{text.full(MOST_OWN_NOTATIONS)}</p> : null}
      <p role="status">{spoken}</p>
      {edited === null ? null : (
        <NotationEditor
          key={edited.id}
          first={edited}
          settings={settings}
          onKeep={keep}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}
