import { familyMembers, memberWords } from '@tsunagu/domain';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { useCallback, useId } from 'react';
import { Button } from '../../components/Button.tsx';
import { useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { useDerived, useHideNames } from '../live/use-board.ts';

/** The family as the genogram has it; written in the family form, never here. */
export function FamilyOfCase() {
  const { board } = useRoom();
  const headingId = useId();
  const ui = useUi();
  const hideNames = useHideNames(board);
  const derive = useCallback(
    () =>
      familyMembers(
        { elements: [...board.elements.all().values()], unions: [...board.unions.all().values()] },
        { hideNames },
      ),
    [board, hideNames],
  );
  const members = useDerived([board.elements, board.unions], derive);
  return (
    <section aria-labelledby={headingId} className="space-y-2 rounded-12 border border-line p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 id={headingId}>{text.members}</h3>
        <Button icon="people" onPress={() => ui.dialog.set({ kind: 'family', of: null })}>
          {text.openFamily}
        </Button>
      </div>
      {members.length === 0 ? (
        <p className="text-ink-soft">{text.noMembers}</p>
      ) : (
        <ul className="list-disc space-y-1 pl-6">
          {members.map((member, index) => (
            // Two people may bear one name; they stand in the family's own order.
            <li key={index}>{memberWords(member)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
