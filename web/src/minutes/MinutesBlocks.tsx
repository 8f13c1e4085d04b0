import type { CalendarStyle, MinutesDocument, MinutesRecord } from '@tsunagu/domain';
import { Fragment } from 'react';
import { recordWords } from './minutes-words.ts';

type Block = MinutesDocument['items'][number]['blocks'][number];
type Inline = Extract<Block, { content: unknown }>['content'][number];

/** Rich text as it was written: paragraphs, headings, lists, and the records embedded in it with their words. */
export function MinutesBlocks({ blocks, calendar }: { blocks: readonly Block[]; calendar: CalendarStyle }) {
  // The document is finished: its blocks have no identity but their place.
  return blocks.map((block, index) => <OneBlock key={index} block={block} calendar={calendar} />);
}

function OneBlock({ block, calendar }: { block: Block; calendar: CalendarStyle }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines content={block.content} />
        </p>
      );
    case 'heading':
      return (
        <h4 className="font-bold">
          <Inlines content={block.content} />
        </h4>
      );
    case 'bullets':
    case 'numbers': {
      const List = block.type === 'bullets' ? 'ul' : 'ol';
      return (
        <List className={`${block.type === 'bullets' ? 'list-disc' : 'list-decimal'} space-y-1 pl-6`}>
          {block.items.map((item, index) => (
            <li key={index}>
              <MinutesBlocks blocks={item} calendar={calendar} />
            </li>
          ))}
        </List>
      );
    }
    case 'record':
      return <RecordLine record={block.record} calendar={calendar} />;
  }
}

function Inlines({ content }: { content: readonly Inline[] }) {
  return content.map((inline, index) => (
    <Fragment key={index}>
      {inline.type === 'break' ? <br /> : inline.bold ? <strong>{inline.text}</strong> : inline.text}
    </Fragment>
  ));
}

/** A decision, hold, issue or role where it was noted; its kind is said in words. */
export function RecordLine({ record, calendar }: { record: MinutesRecord; calendar: CalendarStyle }) {
  const { kind, text } = recordWords(record, calendar);
  return (
    <p className="flex break-inside-avoid gap-3 border-l-4 border-accent pl-3">
      <span className="shrink-0 font-bold">{kind}</span>
      <span className="whitespace-pre-line">{text}</span>
    </p>
  );
}
