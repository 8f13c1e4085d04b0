import { Collaboration } from '@tiptap/extension-collaboration';
import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { RoleId, type AgendaItem, type RecordKind } from '@tsunagu/domain';
import { minutesText } from '@tsunagu/domain/catalogue/minutes';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useRef } from 'react';
import type * as Y from 'yjs';
import { useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { addRecord } from '../map/board-actions.ts';
import { RecordNode } from './record-node.tsx';

/**
 * The minutes of one agenda item, written together. Mounted only on a document that is loaded and of this version:
 * y-prosemirror deletes from the shared text whatever its schema does not know. One level of heading, two kinds of
 * lists, bold, and embedded records; undo is the editor's own (the history extension is off).
 */
export function MinutesEditor({ item, fragment }: { item: AgendaItem; fragment: Y.XmlFragment }) {
  const wasWrittenIn = useRef(false);
  const editor = useEditor(
    {
      onFocus: () => (wasWrittenIn.current = true),
      extensions: [
        StarterKit.configure({
          history: false,
          blockquote: false,
          code: false,
          codeBlock: false,
          horizontalRule: false,
          italic: false,
          strike: false,
          dropcursor: false,
          heading: { levels: [3] },
        }),
        RecordNode,
        Collaboration.configure({ fragment }),
      ],
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': minutesText.editorOf(item.title),
          class: 'minutes-text min-h-40 rounded-b-8 border-2 border-edge bg-white px-4 py-3 outline-offset-2',
        },
      },
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
    },
    [fragment],
  );
  return (
    <div>
      <Toolbar editor={editor} item={item} isCursorPlaced={() => wasWrittenIn.current} />
      <EditorContent editor={editor} />
    </div>
  );
}

const KINDS: readonly RecordKind[] = ['point', 'opinion', 'decision', 'hold', 'role', 'issue'];

type ToolbarProps = {
  editor: Editor;
  item: AgendaItem;
  /** Whether somebody here has put the cursor into the text; else it stands before the first letter. */
  isCursorPlaced: () => boolean;
};
function Toolbar({ editor, item, isCursorPlaced }: ToolbarProps) {
  const { board } = useRoom();
  const ui = useUi();
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      heading: now.isActive('heading'),
      bullets: now.isActive('bulletList'),
    }),
  });
  const insert = (kind: RecordKind) => {
    const id = addRecord(board, kind, item.id);
    ui.freshRecord.set(id);
    const chain = editor.chain();
    // Where nobody has put the cursor yet, minutes go on at their end.
    if (!isCursorPlaced()) chain.setTextSelection(editor.state.doc.content.size);
    // No focus here: the card takes it as soon as it stands in the text.
    chain.insertContent([{ type: 'record', attrs: { kind, id } }, { type: 'paragraph' }]).run();
    const role = RoleId.safeParse(id);
    if (role.success) ui.dialog.set({ kind: 'role', id: role.data });
  };
  return (
    <div
      role="toolbar"
      aria-label={minutesText.toolbar}
      className="rounded-t-8 border-2 border-b-0 border-edge bg-ground-soft p-1"
    >
      <div className="flex flex-wrap">
        <Tool isOn={active.bold} onPress={() => editor.chain().focus().toggleBold().run()}>
          {minutesText.bold}
        </Tool>
        <Tool isOn={active.heading} onPress={() => editor.chain().focus().toggleHeading({ level: 3 }).run()}>
          {minutesText.heading}
        </Tool>
        <Tool isOn={active.bullets} onPress={() => editor.chain().focus().toggleBulletList().run()}>
          {minutesText.bullets}
        </Tool>
        <Tool onPress={() => editor.chain().focus().undo().run()}>{minutesText.undo}</Tool>
      </div>
      <div className="flex flex-wrap items-center gap-1" role="group" aria-label={minutesText.insertHint}>
        <span className="px-2 text-small">{minutesText.insertHint}</span>
        {KINDS.map((kind) => (
          <Tool key={kind} isOutlined onPress={() => insert(kind)}>
            {minutesText.insert[kind]}
          </Tool>
        ))}
      </div>
    </div>
  );
}

type ToolProps = { isOn?: boolean; isOutlined?: boolean; onPress: () => void; children: string };
/** Small in width, not in height: the column is narrow, fingers are not. */
function Tool({ isOn, isOutlined = false, onPress, children }: ToolProps) {
  return (
    <AriaButton
      onPress={onPress}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      className={`min-h-target min-w-target cursor-pointer rounded-6 px-2 text-small font-bold ${isOn === true ? 'bg-accent text-white' : 'text-accent hover:bg-accent-soft'} ${isOutlined ? 'border-2 border-accent bg-white' : ''}`}
    >
      {children}
    </AriaButton>
  );
}
