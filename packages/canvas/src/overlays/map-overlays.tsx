import type { BoardDoc } from '@tsunagu/board-doc';
import { createContext, useContext } from 'react';
import { useEditor } from 'tldraw';
import type { CanvasSession } from '../canvas-session.ts';
import { TextEditor } from '../edit/text-editor.tsx';
import { Drafts } from './drafts.tsx';
import { Minimap } from './minimap.tsx';
import { Peers } from './peers.tsx';

type Context = {
  readonly session: CanvasSession;
  readonly board: BoardDoc;
  readonly wall: boolean;
  readonly minimap: boolean;
};

/** tldraw renders what lies over the canvas by itself; this is how it finds its way to the session. */
export const SessionContext = createContext<Context | null>(null);

function useSession() {
  const context = useContext(SessionContext);
  if (!context) throw new Error('An overlay was drawn outside its canvas.');
  return context;
}

/** In board coordinates: others' cursors and selections, drafts of this hand. */
export function MapOverlays() {
  const { session, wall } = useSession();
  return (
    <>
      {!wall && <Peers view={session.view} />}
      <Drafts view={session.view} />
    </>
  );
}

/** In screen coordinates: the box in which text is written, the small map. */
export function MapFront() {
  const { session, board, minimap } = useSession();
  const editor = useEditor();
  return (
    <>
      {minimap && <Minimap editor={editor} />}
      <TextEditor board={board} view={session.view} onLost={session.offerBack} />
    </>
  );
}
