/** Two canvases on two documents that follow each other, for trying and for browser tests. Not shipped. */
import { openBoardDoc, writeBoard } from '@tsunagu/board-doc';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as Y from 'yjs';
import { BoardCanvas } from '../src/index.ts';
import { pairOfChannels } from './awareness.ts';
import { manyBoard, sampleBoard } from './sample.ts';

const parameters = new URLSearchParams(location.search);
const mode = (parameters.get('mode') ?? 'edit') as 'edit' | 'read' | 'wall';
const docs = [new Y.Doc(), new Y.Doc()] as const;
const updates = { count: 0 };
for (const [from, to] of [docs, [docs[1], docs[0]]] as const)
  from.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'peer') return;
    updates.count++;
    Y.applyUpdate(to, update, 'peer');
  });
writeBoard(docs[0], parameters.has('many') ? manyBoard() : sampleBoard());
const boards = docs.map((doc) => openBoardDoc(doc));
const channels = pairOfChannels();
const handles: unknown[] = [];
const lost: string[] = [];
/** What each canvas told, by the name of the event. */
const told: { canvas: number; event: string; value: unknown }[] = [];
const tell = (canvas: number, event: string) => (value: unknown) => void told.push({ canvas, event, value });
const roles = new Map([['el_4', 2]]) as never;
const root = createRoot(document.getElementById('root')!);
function render(settings: { hideNames: boolean; mode: typeof mode }) {
  root.render(
    <StrictMode>
      {[0, 1].slice(0, parameters.has('one') ? 1 : 2).map((i) => (
        <BoardCanvas
          key={i}
          board={boards[i]}
          awareness={channels[i]}
          me={null}
          roleBadges={roles}
          {...settings}
          onReady={(handle) => (handles[i] = handle)}
          onLostText={(text) => lost.push(text)}
          onRefused={tell(i, 'refused')}
          onPasteNews={tell(i, 'paste')}
          onDrop={tell(i, 'drop')}
          onAsk={tell(i, 'ask')}
          onMenu={tell(i, 'menu')}
          minimap
          mayUnlock={parameters.has('unlock')}
        />
      ))}
    </StrictMode>,
  );
}
if (parameters.has('one')) document.getElementById('root')!.dataset['one'] = '';
render({ hideNames: false, mode });
Object.assign(window, { boards, handles, lost, told, updates, channels, render });
