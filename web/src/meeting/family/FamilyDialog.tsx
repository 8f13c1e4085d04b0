import type { ElementId } from '@tsunagu/domain';
import { familyText as text } from '@tsunagu/domain/catalogue/family';
import { useCallback, useState } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useWidth } from '../frame/use-width.ts';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { useDerived, useHideNames } from '../live/use-board.ts';
import { AddRelative } from './AddRelative.tsx';
import { CoupleCard } from './CoupleCard.tsx';
import { arrangeFamily } from './family-actions.ts';
import { familyRows } from './family-rows.ts';
import { FamilyPicture } from './FamilyPicture.tsx';
import { FirstPerson } from './FirstPerson.tsx';
import { GedcomImport } from './GedcomImport.tsx';
import { MemberCards, MemberTable } from './MemberTable.tsx';
import { SayContext } from './say.ts';

/** 家族: the same people and couples as on the map, as a form. What is changed here is there at once, and the other way round. */
export function FamilyDialog({ of }: { of: ElementId | null }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const hideNames = useHideNames(board);
  const narrow = useWidth() === 'phone';
  const rows = useDerived(
    [board.elements, board.unions],
    useCallback(() => familyRows(board, { hideNames }), [board, hideNames]),
  );
  const [chosen, choose] = useState(of);
  const [said, say] = useState('');
  /** What was done is said, and the map shows all of it when the window is closed. */
  const seen = (words: string) => {
    say(words);
    ui.canvas.get()?.zoomToFit();
  };
  const { members, others, couples, findings } = rows;
  const everybody = members.length + others.length;
  const current = [...members, ...others].some(({ id }) => id === chosen) ? chosen : (members[0]?.id ?? null);
  return (
    <Dialog title={text.title} isOpen wide onClose={() => ui.dialog.set(null)}>
      <p className="text-ink-soft">{text.intro}</p>
      {findings.length > 0 ? (
        <Banner tone="caution" title={text.findingsTitle} role="status">
          <ul className="list-disc pl-5">
            {findings.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Banner>
      ) : null}
      <p role="status" className={said === '' ? 'sr-only' : 'font-bold'}>
        {said}
      </p>
      {everybody === 0 && mayEdit ? <FirstPerson onAdded={choose} /> : null}
      {/* Side by side the picture is seen to grow while somebody is added. */}
      <div className={`grid items-start gap-4 ${couples.length > 0 && mayEdit ? 'md:grid-cols-[2fr_3fr]' : ''}`}>
        {couples.length > 0 ? (
          <div className="md:sticky md:top-24">
            <FamilyPicture />
          </div>
        ) : null}
        {everybody > 0 && mayEdit ? (
          <AddRelative
            key={current}
            members={members}
            others={others}
            of={current}
            onChoose={choose}
            onAdded={(name) => seen(text.added(name))}
          />
        ) : null}
      </div>
      {members.length > 0 ? (
        <section aria-labelledby="family-members" className="space-y-3">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h3 id="family-members">{text.members(members.length)}</h3>
            {mayEdit && couples.length > 0 ? (
              <Button
                icon="fit"
                onPress={() => {
                  const moved = arrangeFamily(board);
                  seen(moved === 0 ? text.arrangedAlready : text.arranged(moved));
                }}
              >
                {text.arrange}
              </Button>
            ) : null}
          </div>
          <SayContext value={say}>
            {narrow ? <MemberCards rows={members} /> : <MemberTable rows={members} />}
          </SayContext>
        </section>
      ) : null}
      {couples.length > 0 ? (
        <section aria-labelledby="family-couples" className="space-y-3">
          <h3 id="family-couples">{text.couples(couples.length)}</h3>
          {couples.map((row) => (
            <CoupleCard key={row.union.id} row={row} />
          ))}
        </section>
      ) : null}
      {mayEdit ? <GedcomImport onDone={seen} /> : null}
    </Dialog>
  );
}
