import { type MinutesDocument, type MinutesWord, NEW_PEOPLE, newPersonWords } from '@tsunagu/domain';
import { minutesLifeText as text } from '@tsunagu/domain/catalogue/minutes-life';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/Button.tsx';

type Props = {
  document: MinutesDocument;
  /** Words of everybody on both lists. */
  words: readonly MinutesWord[];
  field: (word: MinutesWord) => ReactNode;
  /** Whether something was typed for somebody who was forgotten. */
  isTyped: (key: string) => boolean;
};

/** 出席者と欠席者: one frame a person, and as many empty ones as were forgotten. */
export function PeopleFields({ document, words, field, isTyped }: Props) {
  const typed = NEW_PEOPLE.filter((which) => newPersonWords(which).some(({ key }) => isTyped(key))).length;
  const [wanted, setWanted] = useState(typed);
  const of = (list: string, id: string | number) => words.filter(({ key }) => key.startsWith(`${list}/${id}/`));
  return (
    <>
      <p className="text-small text-ink-soft">{text.presenceHint}</p>
      {document.attendees.map((person) => (
        <Frame key={person.id} title={person.name}>
          {of('attendee', person.id).map(field)}
        </Frame>
      ))}
      {document.absentees.map((person, at) => (
        <Frame key={at} title={text.absenteeHead(person.name)}>
          {of('absentee', at).map(field)}
        </Frame>
      ))}
      {NEW_PEOPLE.slice(0, Math.max(wanted, typed)).map((which, at) => (
        <Frame key={which} title={text.newPersonHead(at + 1)}>
          {newPersonWords(which).map(field)}
        </Frame>
      ))}
      {wanted < NEW_PEOPLE.length ? (
        <Button icon="plus" onPress={() => setWanted(wanted + 1)}>
          {text.addPerson}
        </Button>
      ) : null}
    </>
  );
}

/** Whose row it is is said once, above its fields. */
function Frame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="rounded-12 border border-line p-3 sm:p-4">
      <legend className="px-2 font-bold">{title}</legend>
      <div className="grid gap-3 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}
