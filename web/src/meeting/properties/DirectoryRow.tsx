import { useQuery } from '@tanstack/react-query';
import { type KnownResource, mapDifferences, type Resource, signOf, SUPPORTER_KIND_NAMES } from '@tsunagu/domain';
import { resourceMapText as text } from '@tsunagu/domain/catalogue/resource-map';
import { resourcesText } from '@tsunagu/domain/catalogue/resources';
import { meetingResourceQuery, resourceQuery } from '../../api/resources.ts';
import { useMe } from '../../api/use-me.ts';
import { useSettings } from '../../api/use-settings.ts';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Spinner } from '../../components/Spinner.tsx';
import { useHideNames } from '../live/use-board.ts';
import { useRoom } from '../live/room.tsx';

type Props = { resource: Resource; write: (patch: Partial<Resource>) => void; isReadOnly: boolean };

/** What the directory says of a resource that stands for one of its rows, and whether the map says otherwise; only hands take over. */
export function DirectoryRow({ resource, write, isReadOnly }: Props) {
  const { meetingId } = useRoom();
  const me = useMe();
  const id = resource.resourceId;
  const isAccount = me?.account != null;
  const whole = useQuery({ ...resourceQuery(id ?? ''), enabled: isAccount && id !== null });
  const known = useQuery({
    ...meetingResourceQuery(meetingId ?? '', id ?? ''),
    enabled: me !== undefined && !isAccount && meetingId !== null && id !== null,
  });
  if (id === null || meetingId === null) return null;
  const asked = isAccount ? whole : known;
  const row: KnownResource | null | undefined = asked.isError ? null : asked.data;
  return (
    <section aria-label={text.title} className="space-y-2 rounded-8 border border-line p-3">
      <p className="font-bold">{text.title}</p>
      {row === undefined ? <Spinner label={text.reading} /> : null}
      {row === null ? <p>{text.gone}</p> : null}
      {row ? <Said row={row} resource={resource} write={write} isReadOnly={isReadOnly} /> : null}
      {whole.data === undefined ? null : <Contact contact={whole.data.contact} conditions={whole.data.conditions} />}
      {isAccount && row ? (
        <LinkButton to="/resources/$resourceId" params={{ resourceId: id }} target="_blank" look="quiet" icon="place">
          {text.open}
        </LinkButton>
      ) : null}
      {isReadOnly ? null : (
        <Button look="quiet" icon="ungroup" onPress={() => write({ resourceId: null })}>
          {text.unlink}
        </Button>
      )}
    </section>
  );
}

function Said({ row, resource, write, isReadOnly }: Props & { row: KnownResource }) {
  const settings = useSettings();
  const differences = mapDifferences(resource, row);
  const words = {
    name: text.differs.name(row.name),
    formality: text.differs.formality(resourcesText.formalities[row.formality]),
    kind: text.differs.kind(SUPPORTER_KIND_NAMES[row.kind]),
    ended: text.differs.ended,
  };
  const { label, formality, supporterKind } = signOf(row, settings);
  return (
    <>
      <p>{[row.name, row.careArea === '' ? resourcesText.wholeArea : row.careArea].join(' / ')}</p>
      {differences.length === 0 ? <p>{text.same}</p> : null}
      {differences.map((difference) => (
        <p key={difference} className="font-bold text-caution">
          {words[difference]}
        </p>
      ))}
      {isReadOnly || differences.every((difference) => difference === 'ended') ? null : (
        <Button icon="copy" onPress={() => write({ label, formality, supporterKind })}>
          {text.takeOver}
        </Button>
      )}
    </>
  );
}

/** Contacts may name a person: not while names are hidden. */
function Contact({ contact, conditions }: { contact: string; conditions: string }) {
  const { board } = useRoom();
  const hidden = useHideNames(board);
  return (
    <>
      {contact === '' || hidden ? null : <p className="text-small whitespace-pre-line">{contact}</p>}
      {conditions === '' ? null : <p className="text-small whitespace-pre-line">{conditions}</p>}
    </>
  );
}
