import { SUPPORTER_KIND_NAMES, type ResourceText } from '@tsunagu/domain';
import { resourcesText as text } from '@tsunagu/domain/catalogue/resources';
import { useState } from 'react';
import { type ImportPreview, resourceApi } from '../api/resources.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { Badge } from '../components/Card.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { type Column, Table } from '../components/Table.tsx';
import { emptiedBy, isChosenAtFirst } from './import-choice.ts';
import { fieldWords } from './ResourceHistoryList.tsx';
import { areaName } from './ResourceTable.tsx';

type Preview = Extract<ImportPreview, { ok: true }>;
type Line = Preview['lines'][number];
type Done = { added: number; changed: number };

/** Rows that are drawn at first; thousands of them would make a phone wait. */
const FIRST = 200;
const TONES = { new: 'good', changed: 'accent', same: 'plain', duplicate: 'caution' } as const;
const countOf = (lines: readonly Line[], verdict: Line['verdict']) =>
  lines.filter((line) => line.verdict === verdict).length;

/** What each line of a file would do, with a choice a line. What is like another row is not taken unless somebody says so. */
export function ImportLines({
  preview,
  onDone,
  onCancel,
}: {
  preview: Preview;
  onDone: (done: Done) => void;
  onCancel: () => void;
}) {
  const { lines, unused } = preview;
  const [taken, setTaken] = useState<ReadonlySet<number>>(
    () => new Set(lines.flatMap((one) => (isChosenAtFirst(one) ? [one.line] : []))),
  );
  const [all, setAll] = useState(false);
  const { busy, problem, send } = useFormReply<Done>();
  const toggle = (line: number) => {
    const next = new Set(taken);
    if (!next.delete(line)) next.add(line);
    setTaken(next);
  };
  const chosen = lines.filter(({ line }) => taken.has(line));
  const write = async () => {
    const reply = await send(() =>
      resourceApi.importLines(chosen.map(({ text: words, resource }) => ({ text: words, resource }))),
    );
    if (reply?.ok) onDone(reply.value);
  };
  return (
    <div className="space-y-4">
      <p role="status" className="font-bold">
        {text.verdictCounts(
          countOf(lines, 'new'),
          countOf(lines, 'changed'),
          countOf(lines, 'same'),
          countOf(lines, 'duplicate'),
        )}
      </p>
      {unused.length === 0 ? null : <p>{text.unused(unused.join(text.comma))}</p>}
      {lines.some((line) => emptiedBy(line).length > 0) ? (
        <Banner tone="caution">
          <p>{text.emptiedLead}</p>
        </Banner>
      ) : null}
      <Table
        caption={text.importTitle}
        columns={columnsFor(taken, toggle)}
        rows={all ? lines : lines.slice(0, FIRST)}
        rowKey={({ line }) => String(line)}
        cards
      />
      {all || lines.length <= FIRST ? null : (
        <div className="space-y-2">
          <p>{text.onlySome(FIRST, lines.length)}</p>
          <Button onPress={() => setAll(true)}>{text.showAll}</Button>
        </div>
      )}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {chosen.length === 0 ? <p>{text.importNothing}</p> : null}
      <div className="flex flex-wrap gap-3">
        {chosen.length === 0 ? null : (
          <Button look="primary" icon="check" isPending={busy} onPress={() => void write()}>
            {busy ? text.importing : text.importNow(chosen.length)}
          </Button>
        )}
        <Button onPress={onCancel}>{text.cancel}</Button>
      </div>
    </div>
  );
}

const columnsFor = (taken: ReadonlySet<number>, toggle: (line: number) => void): readonly Column<Line>[] => [
  {
    key: 'take',
    header: text.take,
    width: 'min-w-20',
    cell: (line) =>
      line.verdict === 'same' ? null : (
        <label className="inline-flex min-h-target min-w-target cursor-pointer items-center justify-center">
          <input
            type="checkbox"
            className="size-6 accent-accent"
            checked={taken.has(line.line)}
            aria-label={text.takeOf(line.line, line.text.name)}
            onChange={() => toggle(line.line)}
          />
        </label>
      ),
  },
  { key: 'line', header: text.line, width: 'min-w-14', cell: ({ line }) => line },
  {
    key: 'verdict',
    header: text.state,
    width: 'min-w-36',
    cell: ({ verdict }) => <Badge tone={TONES[verdict]}>{text.verdicts[verdict]}</Badge>,
  },
  { key: 'name', header: text.fields.name, isHeader: true, width: 'min-w-48', cell: (line) => line.text.name },
  {
    key: 'what',
    header: text.changes,
    width: 'min-w-64',
    cell: (line) => <What line={line} />,
  },
];

/** What a line brings: its 圏域 and kind, the fields that would change, or what it is like. */
function What({ line }: { line: Line }) {
  if (line.verdict === 'changed') {
    const emptied = emptiedBy(line);
    const written = (line.fields as (keyof ResourceText)[]).filter((field) => !emptied.includes(field));
    return (
      <>
        <ul>
          {written.map((field) => (
            <li key={field}>{`${text.fields[field]}: ${fieldWords(field, line.text)}`}</li>
          ))}
        </ul>
        {emptied.length === 0 ? null : (
          <p className="font-bold text-caution">
            {text.emptied(emptied.map((field) => text.fields[field]).join(text.comma))}
          </p>
        )}
      </>
    );
  }
  return (
    <>
      {`${areaName(line.text.careArea)} / ${SUPPORTER_KIND_NAMES[line.text.kind]} / ${text.formalities[line.text.formality]}`}
      {line.like.map(({ name, careArea, line: at }) => (
        <p key={`${at} ${name} ${careArea}`} className="text-caution">
          {at === null ? text.likeRow(name, areaName(careArea)) : text.likeLine(at, name)}
        </p>
      ))}
    </>
  );
}
