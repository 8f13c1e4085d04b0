import { useInfiniteQuery } from '@tanstack/react-query';
import { SUPPORTER_KIND_NAMES } from '@tsunagu/domain';
import { resourceMapText as text } from '@tsunagu/domain/catalogue/resource-map';
import { resourcesText } from '@tsunagu/domain/catalogue/resources';
import { useDeferredValue, useState } from 'react';
import { type ListedResource, resourcesQuery } from '../../api/resources.ts';
import { useMe } from '../../api/use-me.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useFacts } from '../live/room.tsx';
import { startDrag } from './drag-data.ts';
import { usePlaceResource } from './use-place-resource.ts';

const MOST = 20;

/** 社会資源台帳 beside the map: rows are dragged onto it, or put there by their button. For accounts: guests do not read it. */
export function DirectoryPanel() {
  const { mayEdit } = useFacts();
  const account = useMe()?.account ?? null;
  if (account === null || !mayEdit) return null;
  return <Directory />;
}

function Directory() {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useInfiniteQuery({
    ...resourcesQuery(q === '' ? {} : { q }),
    placeholderData: (before) => before,
  });
  const place = usePlaceResource();
  const rows = found.data?.pages[0]?.items.slice(0, MOST) ?? [];
  return (
    <section aria-labelledby="directory-heading" className="space-y-3">
      <h2 id="directory-heading">{text.panel}</h2>
      <p className="text-small text-ink-soft">{text.panelHint}</p>
      <TextField label={text.panelSearch} value={typed} onChange={setTyped} autoComplete="off" maxLength={100} />
      {found.isSuccess && rows.length === 0 ? (
        <p className="text-small">{q === '' ? text.panelEmpty : text.none}</p>
      ) : null}
      <ul className="m-0 list-none space-y-2 p-0">
        {rows.map((row) => (
          <Row key={row.id} row={row} onPlace={() => place(row)} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row, onPlace }: { row: ListedResource; onPlace: () => void }) {
  const about = [row.careArea === '' ? resourcesText.wholeArea : row.careArea, SUPPORTER_KIND_NAMES[row.kind]];
  return (
    <li
      draggable
      onDragStart={(event) => startDrag(event.dataTransfer, row)}
      className="cursor-grab space-y-1 rounded-8 border border-line bg-white p-2"
    >
      <p className="font-bold break-words">{row.name}</p>
      <p className="text-small text-ink-soft">{about.join(' / ')}</p>
      <Button look="quiet" icon="plus" aria-label={text.placeOf(row.name)} onPress={onPlace}>
        {text.place}
      </Button>
    </li>
  );
}
