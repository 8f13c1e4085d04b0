import type { Element, ElementId, Issue, IssueId, Tie, TieId } from '@tsunagu/domain';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { NoteTextField } from '../live/NoteTextField.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import type { Thing } from '../live/things.ts';
import { useRecord } from '../live/use-board.ts';
import { AreaFields } from './AreaFields.tsx';
import { PersonFields } from './PersonFields.tsx';
import { ResourceFields } from './ResourceFields.tsx';
import { TextOf } from './TextOf.tsx';
import { TieFields } from './TieFields.tsx';

/**
 * The fields of whatever is selected; what somebody else deleted meanwhile says so. `autoFocus`: a card that has no words
 * yet takes the focus, because it was opened to be written.
 */
export function ThingFields({ thing, autoFocus = false }: { thing: Thing; autoFocus?: boolean }) {
  switch (thing.kind) {
    case 'element':
      return <ElementFields key={thing.id} id={thing.id} />;
    case 'tie':
      return <TieRecord key={thing.id} id={thing.id} />;
    case 'issue':
      return <IssueRecord key={thing.id} id={thing.id} autoFocus={autoFocus} />;
    case 'ink':
      return null;
  }
}

function ElementFields({ id }: { id: ElementId }) {
  const { board } = useRoom();
  const { mayEdit, mayFacilitate } = useFacts();
  const element = useRecord(board.elements, id);
  if (!element) return <p>{text.gone}</p>;
  const isReadOnly = !mayEdit || (element.locked && !mayFacilitate);
  const write = (patch: Partial<Element>) => {
    if (board.elements.get(id)) board.elements.update(id, patch);
  };
  return (
    <div className="space-y-4">
      {element.locked ? <p className="font-bold text-caution">{text.locked}</p> : null}
      {element.kind === 'person' ? <PersonFields element={element} write={write} isReadOnly={isReadOnly} /> : null}
      {element.kind === 'resource' ? <ResourceFields element={element} write={write} isReadOnly={isReadOnly} /> : null}
      {element.kind === 'area' ? <AreaFields element={element} write={write} isReadOnly={isReadOnly} /> : null}
      {element.kind === 'note' ? <NoteTextField id={id} label={text.noteText} isReadOnly={isReadOnly} /> : null}
      {element.kind === 'caption' ? (
        <TextOf
          record={element}
          field="text"
          label={text.captionText}
          multiline
          write={write}
          isReadOnly={isReadOnly}
        />
      ) : null}
    </div>
  );
}

function TieRecord({ id }: { id: TieId }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const tie = useRecord(board.ties, id);
  if (!tie) return <p>{text.gone}</p>;
  const write = (patch: Partial<Tie>) => {
    if (board.ties.get(id)) board.ties.update(id, patch);
  };
  return (
    <div className="space-y-4">
      <TieFields element={tie} write={write} isReadOnly={!mayEdit} />
    </div>
  );
}

function IssueRecord({ id, autoFocus }: { id: IssueId; autoFocus: boolean }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const issue = useRecord(board.issues, id);
  if (!issue) return <p>{text.gone}</p>;
  const write = (patch: Partial<Issue>) => {
    if (board.issues.get(id)) board.issues.update(id, patch);
  };
  return (
    <div className="space-y-4">
      <TextOf
        record={issue}
        field="title"
        label={text.issueTitle}
        write={write}
        isReadOnly={!mayEdit}
        autoFocus={autoFocus && issue.title === ''}
      />
      <TextOf record={issue} field="detail" label={text.issueDetail} multiline write={write} isReadOnly={!mayEdit} />
    </div>
  );
}
