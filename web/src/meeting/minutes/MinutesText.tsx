import type { RichBlock, RichInline, RichText } from '@tsunagu/domain';
import type { ReactNode } from 'react';
import { RecordCard } from './RecordCard.tsx';

/** Minutes to read: rendered from plain values, so that nothing binds to the shared text and nothing can change it. */
export function MinutesText({ text }: { text: RichText }) {
  return <div className="minutes-text space-y-2">{text.map(block)}</div>;
}

function block(value: RichBlock, key: number): ReactNode {
  switch (value.type) {
    case 'paragraph':
      return <p key={key}>{value.content.map(inline)}</p>;
    case 'heading':
      return <h3 key={key}>{value.content.map(inline)}</h3>;
    case 'bullets':
      return <ul key={key}>{value.items.map(item)}</ul>;
    case 'numbers':
      return <ol key={key}>{value.items.map(item)}</ol>;
    case 'record':
      return <RecordCard key={key} kind={value.kind} id={value.id} />;
  }
}

const item = (blocks: RichBlock[], key: number): ReactNode => <li key={key}>{blocks.map(block)}</li>;

function inline(value: RichInline, key: number): ReactNode {
  if (value.type === 'break') return <br key={key} />;
  return value.bold ? <b key={key}>{value.text}</b> : <span key={key}>{value.text}</span>;
}
