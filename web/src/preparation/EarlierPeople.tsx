import { preparationText as text } from '@tsunagu/domain/catalogue/preparation';
import type { InviteeBody, PreparationView } from '../api/preparation.ts';
import { Button } from '../components/Button.tsx';

/** Who attended earlier meetings of the case: one tap invites one, or all. */
export function EarlierPeople({
  people,
  onAdd,
}: {
  people: PreparationView['earlier'];
  onAdd: (people: readonly InviteeBody[]) => void;
}) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="invite-earlier" className="space-y-3 rounded-12 border border-line p-4">
      <h3 id="invite-earlier">{text.earlier}</h3>
      <p className="text-small text-ink-soft">{text.earlierHint}</p>
      <div className="flex flex-wrap gap-2">
        {people.map((person) => (
          <Button key={`${person.name} ${person.affiliation}`} icon="plus" onPress={() => onAdd([person])}>
            {[person.name, person.affiliation].filter((part) => part !== '').join('　')}
          </Button>
        ))}
        {people.length > 1 ? (
          <Button look="quiet" icon="people" onPress={() => onAdd(people)}>
            {text.earlierAll}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
