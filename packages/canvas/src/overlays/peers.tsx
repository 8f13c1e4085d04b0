import { canvasText } from '@tsunagu/domain/catalogue/canvas';
import { textWidth } from '@tsunagu/notation';
import { memo } from 'react';
import { useEditor, useValue } from 'tldraw';
import type { Peer } from '../presence.ts';
import { shapeId } from '../shape-types.ts';
import type { ViewState } from '../view-state.ts';

/** Presence colours; each is dark enough for white letters. The name beside a cursor says who it is. */
const TINTS = ['#0946f1', '#b3261e', '#197a4b', '#8a3ffc', '#9a5b00', '#00687d', '#a0185f', '#4b5563'] as const;
const TEXT = 14;

const tintOf = (peer: Peer) => TINTS[Math.abs(Math.trunc(peer.tint)) % TINTS.length]!;

/** Cursors, selections and writing of the others, in board coordinates. */
export function Peers({ view }: { view: ViewState }) {
  const editor = useEditor();
  const peers = useValue(view.peers);
  const { hideNames } = useValue(view.options);
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor]);
  return (
    <svg className="tl-overlays__item" aria-hidden="true" style={{ overflow: 'visible', pointerEvents: 'none' }}>
      {peers.map((peer) => (
        <PeerMarks key={peer.clientId} peer={peer} zoom={zoom} hideNames={hideNames} />
      ))}
    </svg>
  );
}

/** Drawn again for the one who moved only. */
const PeerMarks = memo(function PeerMarks({ peer, zoom, hideNames }: { peer: Peer; zoom: number; hideNames: boolean }) {
  const editor = useEditor();
  const colour = tintOf(peer);
  const name = (hideNames ? peer.affiliation : peer.name) || canvasText.unnamed;
  const outlined = useValue(
    'peer selection',
    () => {
      const ids = new Set(peer.selection);
      if (peer.editing) ids.add(peer.editing.id);
      return [...ids].flatMap((id) => {
        const bounds = editor.getShape(shapeId(id)) && editor.getShapePageBounds(shapeId(id));
        return bounds ? [{ id, bounds }] : [];
      });
    },
    [editor, peer],
  );
  return (
    <>
      {outlined.map(({ id, bounds }) => (
        <g key={id}>
          <rect
            x={bounds.x - 5}
            y={bounds.y - 5}
            width={bounds.w + 10}
            height={bounds.h + 10}
            rx={6}
            fill="none"
            stroke={colour}
            strokeWidth={2 / zoom}
            strokeDasharray={`${6 / zoom} ${3 / zoom}`}
          />
          {peer.editing?.id === id && (
            <Flag x={bounds.x - 5} y={bounds.y - 5} text={canvasText.editing(name)} colour={colour} zoom={zoom} />
          )}
        </g>
      ))}
      {peer.cursor && (
        <g transform={`translate(${peer.cursor.x} ${peer.cursor.y}) scale(${1 / zoom})`}>
          <path d="M0 0L5 17L8.5 10.5L15.5 8Z" fill={colour} stroke="#fff" strokeWidth={1.5} strokeLinejoin="round" />
          <NameTag x={12} y={16} text={name} colour={colour} />
        </g>
      )}
    </>
  );
});

type FlagProps = { x: number; y: number; text: string; colour: string; zoom: number };

const Flag = ({ x, y, text, colour, zoom }: FlagProps) => (
  <g transform={`translate(${x} ${y}) scale(${1 / zoom})`}>
    <NameTag x={0} y={-26} text={text} colour={colour} />
  </g>
);

const NameTag = ({ x, y, text, colour }: { x: number; y: number; text: string; colour: string }) => (
  <g transform={`translate(${x} ${y})`}>
    <rect width={textWidth(text, TEXT) + 14} height={22} rx={5} fill={colour} />
    <text x={7} y={16} fontSize={TEXT} fill="#fff">
      {text}
    </text>
  </g>
);
