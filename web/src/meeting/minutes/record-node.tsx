import { mergeAttributes, Node } from '@tiptap/core';
import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import { RecordKind } from '@tsunagu/domain';
import { useEffect } from 'react';
import { minutesText } from '@tsunagu/domain/catalogue/minutes';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { RecordCard } from './RecordCard.tsx';

/**
 * A decision, hold, role or issue inside the text: only its id stands there, the record itself is in the document, and so
 * the card shows it as it is now. An atom: text editing cannot reach into it.
 */
export const RecordNode = Node.create({
  name: 'record',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({ kind: { default: '' }, id: { default: '' } }),
  parseHTML: () => [{ tag: 'div[data-record]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-record': '' })],
  addNodeView: () => ReactNodeViewRenderer(RecordView),
});

function RecordView({ node, deleteNode, editor }: NodeViewProps) {
  const kind = RecordKind.safeParse(node.attrs['kind']);
  const id: unknown = node.attrs['id'];
  const ui = useUi();
  const isAbandoned = useStore(ui.abandoned) === id;
  useEffect(() => {
    if (!isAbandoned || !editor.isEditable) return;
    ui.abandoned.set(null);
    deleteNode();
  }, [isAbandoned, editor, deleteNode, ui]);
  return (
    <NodeViewWrapper contentEditable={false} className="my-2">
      {kind.success && typeof id === 'string' ? (
        <RecordCard
          kind={kind.data}
          id={id}
          {...(editor.isEditable ? { action: { label: minutesText.removeCard, run: () => deleteNode() } } : {})}
        />
      ) : (
        minutesText.gone
      )}
    </NodeViewWrapper>
  );
}
