import type { Element, ElementId, Issue, IssueId, Tie, TieId, Union, UnionId } from '@tsunagu/domain';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { UnionFields } from '../family/UnionFields.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import type { Thing } from '../live/things.ts';
import { useRecord } from '../live/use-board.ts';
import { AreaFields } from './AreaFields.tsx';
import { CardFields } from './CardFields.tsx';
import { ChartFields, TableFields } from './GridFields.tsx';
import { IssueCategoryField } from './IssueCategoryField.tsx';
import { LanesFields } from './LanesFields.tsx';
import { PersonFields } from './PersonFields.tsx';
import { ResourceFields } from './ResourceFields.tsx';
import { type FieldsProps, TextOf } from './TextOf.tsx';
import { TimelineFields } from './TimelineFields.tsx';
import { CaptionFields, ImageFields, NoteFields } from './WritingFields.tsx';
import { TieFields } from './TieFields.tsx';

type Props = {
  thing: Thing;
  inside: 'panel' | 'window';
  /** It was just made: its first text takes the focus. */
  fresh?: boolean;
};

/** The fields of whatever is selected; what somebody else deleted meanwhile says so. */
export function ThingFields({ thing, inside, fresh = false }: Props) {
  switch (thing.kind) {
    case 'element':
      return <ElementRecord key={thing.id} id={thing.id} inside={inside} fresh={fresh} />;
    case 'tie':
      return <TieRecord key={thing.id} id={thing.id} inside={inside} />;
    case 'union':
      return <UnionRecord key={thing.id} id={thing.id} inside={inside} />;
    case 'issue':
      // An issue without words was opened in a window to be written.
      return <IssueRecord key={thing.id} id={thing.id} autoFocus={inside === 'window'} />;
    case 'ink':
      return null;
  }
}

function ElementRecord({ id, inside, fresh }: { id: ElementId; inside: Props['inside']; fresh: boolean }) {
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
      <ElementFields element={element} write={write} isReadOnly={isReadOnly} inside={inside} autoFocus={fresh} />
    </div>
  );
}

/** The fields of a kind; a new kind gets its line here. */
function ElementFields({ element, ...rest }: FieldsProps<Element>) {
  switch (element.kind) {
    case 'person':
      return <PersonFields element={element} {...rest} />;
    case 'resource':
      return <ResourceFields element={element} {...rest} />;
    case 'area':
      return <AreaFields element={element} {...rest} />;
    case 'note':
      return <NoteFields element={element} {...rest} />;
    case 'caption':
      return <CaptionFields element={element} {...rest} />;
    case 'card':
      return <CardFields element={element} {...rest} />;
    case 'table':
      return <TableFields element={element} {...rest} />;
    case 'chart':
      return <ChartFields element={element} {...rest} />;
    case 'timeline':
      return <TimelineFields element={element} {...rest} />;
    case 'lanes':
      return <LanesFields element={element} {...rest} />;
    case 'image':
      return <ImageFields element={element} {...rest} />;
  }
}

function TieRecord({ id, inside }: { id: TieId; inside: Props['inside'] }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const tie = useRecord(board.ties, id);
  if (!tie) return <p>{text.gone}</p>;
  const write = (patch: Partial<Tie>) => {
    if (board.ties.get(id)) board.ties.update(id, patch);
  };
  return (
    <div className="space-y-4">
      <TieFields element={tie} write={write} isReadOnly={!mayEdit} inside={inside} autoFocus={false} />
    </div>
  );
}

function UnionRecord({ id, inside }: { id: UnionId; inside: Props['inside'] }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const union = useRecord(board.unions, id);
  if (!union) return <p>{text.gone}</p>;
  const write = (patch: Partial<Union>) => {
    if (board.unions.get(id)) board.unions.update(id, patch);
  };
  return (
    <div className="space-y-4">
      <UnionFields element={union} write={write} isReadOnly={!mayEdit} inside={inside} autoFocus={false} />
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
      <IssueCategoryField value={issue.category} isReadOnly={!mayEdit} onChange={(category) => write({ category })} />
    </div>
  );
}
