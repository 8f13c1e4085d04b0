import { displayName, GEDCOM_LIMITS, readGedcom, type ElementId, type GedcomResult } from '@tsunagu/domain';
import { gedcomText as text } from '@tsunagu/domain/catalogue/gedcom';
import { useRef, useState } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { useRoom } from '../live/room.tsx';
import { addReadFamily, random } from './family-actions.ts';

/** How many names and notices of a file are listed. */
const LISTED = 12;

/** 家系のファイルを読み込む: look first, then take. A file that is refused changes nothing. */
export function GedcomImport({ onDone }: { onDone: (words: string) => void }) {
  const { board, clock } = useRoom();
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<GedcomResult | null>(null);
  const [subject, setSubject] = useState<ElementId | ''>('');
  const [reading, setReading] = useState(false);

  const open = async (file: File): Promise<void> => {
    setReading(true);
    // One byte more than is allowed tells that there are more, without reading all of them.
    const bytes = new Uint8Array(await file.slice(0, GEDCOM_LIMITS.bytes + 1).arrayBuffer());
    const today = new Date(clock.now()).toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
    setRead(readGedcom(bytes, { today, random }));
    setSubject('');
    setReading(false);
  };
  const take = () => {
    if (!read?.ok) return;
    addReadFamily(board, read, subject === '' ? null : subject);
    setRead(null);
    onDone(text.done(read.persons.length));
  };
  const known = [...board.elements.all().values()].find((one) => one.kind === 'person' && one.isSubject);
  return (
    <section aria-labelledby="gedcom" className="space-y-3 border-t border-line pt-4">
      <h3 id="gedcom">{text.title}</h3>
      <p className="text-ink-soft">{text.explain}</p>
      <input
        ref={input}
        type="file"
        accept=".ged,.gedcom,text/plain,text/vnd.familysearch.gedcom"
        className="sr-only"
        tabIndex={-1}
        aria-label={text.choose}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (file) void open(file);
        }}
      />
      <Button icon="download" isPending={reading} onPress={() => input.current?.click()}>
        {text.choose}
      </Button>
      {read === null ? null : read.ok ? (
        <div className="space-y-3" role="status">
          <p className="font-bold">{text.previewTitle(read.persons.length, read.unions.length)}</p>
          <p>{listed(read.persons.map((person) => displayName(person, { hideNames: false })))}</p>
          <Banner tone="caution">
            <p>{text.realNames}</p>
          </Banner>
          <Problems title={text.notices} problems={read.notices} />
          {known ? (
            <Select<ElementId | ''>
              label={text.subject}
              value={subject}
              options={[
                { value: '', label: text.noSubject },
                ...read.persons.map((person) => ({
                  value: person.id,
                  label: displayName(person, { hideNames: false }),
                })),
              ]}
              onChange={setSubject}
            />
          ) : null}
          <div className="flex flex-wrap gap-3">
            <Button look="primary" icon="plus" onPress={take}>
              {text.take}
            </Button>
            <Button onPress={() => setRead(null)}>{text.cancel}</Button>
          </div>
        </div>
      ) : (
        <Banner tone="danger" role="alert" title={text.refusedTitle}>
          <Problems problems={read.problems} />
        </Banner>
      )}
    </section>
  );
}

function Problems({ title, problems }: { title?: string; problems: readonly { line: number; message: string }[] }) {
  if (problems.length === 0) return null;
  return (
    <div>
      {title === undefined ? null : <p className="font-bold">{title}</p>}
      <ul className="list-disc pl-5">
        {problems.slice(0, LISTED).map(({ line, message }) => (
          <li key={`${line} ${message}`}>{text.atLine(line, message)}</li>
        ))}
      </ul>
      {problems.length > LISTED ? <p>{text.moreNotices(problems.length - LISTED)}</p> : null}
    </div>
  );
}

const listed = (names: readonly string[]): string =>
  text.people(names.slice(0, LISTED).join(text.separator), Math.max(0, names.length - LISTED));
