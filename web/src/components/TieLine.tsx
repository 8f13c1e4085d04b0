import type { NotationProfile, Tie } from '@tsunagu/domain';
import { attributesOf, ONLY_LANE, SAMPLE, type SignNode, tieStroke } from '@tsunagu/notation';
import { createElement, useMemo, type ReactNode } from 'react';

const START = { x: 4, y: SAMPLE.h / 2 };
const END = { x: SAMPLE.w - 4, y: SAMPLE.h / 2 };
const PLAIN = { strength: 'normal', tension: 'none', state: 'current', direction: 'none' } as const;

export type TieMeaning = Pick<Tie, 'strength' | 'tension' | 'state' | 'direction'>;
type Props = {
  meaning: Partial<TieMeaning>;
  notation: NotationProfile;
  /** What is read of it; without, words beside it say the same. */
  label?: string;
};

/** How a tie of this meaning looks when drawn by a notation: the same drawing as on the map. */
export function TieLine({ meaning, notation, label }: Props) {
  const { strength, tension, state, direction } = { ...PLAIN, ...meaning };
  const nodes = useMemo(
    () => tieStroke({ strength, tension, state, direction }, { start: START, end: END, lane: ONLY_LANE }, notation),
    [strength, tension, state, direction, notation],
  );
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg {...spoken} viewBox={`0 0 ${SAMPLE.w} ${SAMPLE.h}`} className="h-7 w-16 shrink-0">
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
