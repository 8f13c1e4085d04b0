import { attributesOf, ONLY_LANE, SAMPLE, type SignNode, tieStroke } from '@tsunagu/notation';
import type { Tie } from '@tsunagu/domain';
import { createElement, useMemo, type ReactNode } from 'react';
import { useRoom } from '../live/room.tsx';
import { useNotation } from '../live/use-board.ts';

const START = { x: 4, y: SAMPLE.h / 2 };
const END = { x: SAMPLE.w - 4, y: SAMPLE.h / 2 };
const PLAIN = { strength: 'normal', tension: 'none', state: 'current', direction: 'none' } as const;

type Meaning = Pick<Tie, 'strength' | 'tension' | 'state' | 'direction'>;

/** How a tie of this meaning looks on the map: drawn by the board's own notation, so that the choice and the map agree. */
export function TiePicture({ meaning }: { meaning: Partial<Meaning> }) {
  const { strength, tension, state, direction } = { ...PLAIN, ...meaning };
  const profile = useNotation(useRoom().board);
  const nodes = useMemo(
    () => tieStroke({ strength, tension, state, direction }, { start: START, end: END, lane: ONLY_LANE }, profile),
    [strength, tension, state, direction, profile],
  );
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${SAMPLE.w} ${SAMPLE.h}`} className="h-7 w-16 shrink-0">
      {nodes.map(drawn)}
    </svg>
  );
}

function drawn(node: SignNode, key: number): ReactNode {
  const attributes = Object.fromEntries(
    Object.entries(attributesOf(node)).map(([name, value]) => [
      name.startsWith('data-') ? name : name.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
  const children = node.tag === 'g' ? node.children.map(drawn) : node.tag === 'text' ? node.text : undefined;
  return createElement(node.tag, { ...attributes, key }, children);
}
