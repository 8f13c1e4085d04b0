import { ChildBond, TwinKind } from '@tsunagu/domain';
import { familyText as text } from '@tsunagu/domain/catalogue/family';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { ChoiceCell } from '../list/ChoiceCell.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { removeThings } from '../map/board-actions.ts';
import { leaveParents, moveChild, setTwin, writePerson } from './family-actions.ts';
import type { CoupleRow } from './family-rows.ts';
import { UnionFields } from './UnionFields.tsx';

/** One couple with its children in their order. */
export function CoupleCard({ row }: { row: CoupleRow }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const { union, name, children } = row;
  return (
    <details className="rounded-8 border-2 border-edge bg-white px-3 sm:px-4">
      <summary className="min-h-target cursor-pointer py-2 font-bold">
        {name}
        <span className="ml-2 text-small font-normal text-ink-soft">
          {row.partners.length > 1
            ? text.coupleState(text.unionKinds[union.kind], text.unionStates[union.state])
            : text.single}
          {children.length > 0 ? text.childrenOf(children.length) : ''}
        </span>
      </summary>
      <div className="space-y-4 pb-4">
        <UnionFields
          element={union}
          isReadOnly={!mayEdit}
          inside="window"
          autoFocus={false}
          write={(patch) => {
            if (board.unions.get(union.id)) board.unions.update(union.id, patch);
          }}
        />
        {children.length > 0 ? (
          <ol className="divide-y divide-line" aria-label={text.childrenBy(name)}>
            {children.map((child, index) => (
              <Child key={child.id} row={row} child={child} index={index} />
            ))}
          </ol>
        ) : null}
        {mayEdit ? (
          <Button look="danger" icon="trash" onPress={() => removeThings(board, [{ kind: 'union', id: union.id }])}>
            {text.removeCouple}
          </Button>
        ) : null}
      </div>
    </details>
  );
}

type ChildProps = { row: CoupleRow; child: CoupleRow['children'][number]; index: number };
function Child({ row, child, index }: ChildProps) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const { union, partners, children } = row;
  const parted = union.state !== 'together' && partners.length > 1;
  const custody = {
    '': text.custodyBoth,
    ...Object.fromEntries(partners.map(({ id, name }) => [id, text.custodyOf(name)])),
  };
  const isTwin = child.twinKind !== 'none' && child.twinGroup !== '';
  return (
    <li className="flex flex-wrap items-center gap-2 py-2">
      <span className="min-w-24 flex-1 font-bold">{child.name}</span>
      <ChoiceCell
        label={text.fieldOf(child.name, text.bond)}
        value={child.bond}
        names={
          Object.fromEntries(ChildBond.options.map((bond) => [bond, text.bonds[bond]])) as Record<ChildBond, string>
        }
        onChange={(bond) => writePerson(board, child.id, { bond })}
      />
      {parted ? (
        <ChoiceCell<string>
          label={text.fieldOf(child.name, text.custody)}
          value={child.custody ?? ''}
          names={custody}
          onChange={(id) =>
            writePerson(board, child.id, { custody: partners.find((partner) => partner.id === id)?.id ?? null })
          }
        />
      ) : null}
      {index < children.length - 1 || isTwin ? (
        <ChoiceCell
          label={text.fieldOf(child.name, text.twin)}
          value={isTwin ? child.twinKind : 'none'}
          names={
            Object.fromEntries(
              TwinKind.options.map((kind) => [kind, (isTwin ? text.twinsNow : text.twins)[kind]]),
            ) as Record<TwinKind, string>
          }
          onChange={(kind) => setTwin(board, union.id, child.id, kind)}
        />
      ) : null}
      {mayEdit ? (
        <span className="flex gap-1">
          {index > 0 ? (
            <IconButton
              icon="up"
              label={text.moveUp(child.name)}
              onPress={() => moveChild(board, union.id, child.id, -1)}
            />
          ) : null}
          {index < children.length - 1 ? (
            <IconButton
              icon="down"
              label={text.moveDown(child.name)}
              onPress={() => moveChild(board, union.id, child.id, 1)}
            />
          ) : null}
          <Button
            look="quiet"
            aria-label={text.leaveParentsOf(child.name)}
            onPress={() => leaveParents(board, child.id)}
          >
            {text.leaveParents}
          </Button>
        </span>
      ) : null}
    </li>
  );
}
