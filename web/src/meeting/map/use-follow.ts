import type { CanvasHandle } from '@tsunagu/canvas';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { BoardView } from '../live/presence.ts';
import { isTyping } from './is-typing.ts';

/** Milliseconds for which a change of the view counts as the work of the hand that last touched the map. */
const OWN_HAND = 1000;

/**
 * Keeps the map on the part that the facilitator shows, until this person moves the map by themselves. A screen must not
 * jump under one's hands: it waits while `busy`, while somebody types and while a finger is down.
 *
 * @param shown what is shown; null while this screen has nothing to follow
 * @param place the element around the map and its tools
 */
export function useFollow(
  canvas: CanvasHandle | null,
  shown: BoardView | null,
  place: RefObject<HTMLElement | null>,
  busy: boolean,
): { following: boolean; setFollowing: (following: boolean) => void } {
  const [following, setFollowing] = useState(true);
  const follower = useRef<Follower | null>(null);
  const latest = useRef(shown);
  const active = shown !== null && following && !busy;
  useEffect(() => {
    latest.current = shown;
    if (shown) follower.current?.to(shown);
  }, [shown]);
  useEffect(() => {
    if (!canvas || !place.current || !active) return;
    const made = follow(canvas, place.current, () => setFollowing(false));
    follower.current = made;
    if (latest.current) made.to(latest.current);
    return () => {
      follower.current = null;
      made.stop();
    };
  }, [active, canvas, place]);
  return { following, setFollowing };
}

type Follower = { to: (view: BoardView) => void; stop: () => void };

function follow(canvas: CanvasHandle, element: HTMLElement, onLeave: () => void): Follower {
  const listening = new AbortController();
  const { signal } = listening;
  let wanted: BoardView | null = null;
  let held = false;
  let moving = false;
  let touched = Number.NEGATIVE_INFINITY;
  let later: ReturnType<typeof setTimeout> | undefined;
  let shape = ratioOf(canvas.view());

  const show = () => {
    if (!wanted || held || isTyping() || element.clientHeight === 0) return;
    moving = true;
    canvas.show(wanted);
    moving = false;
  };
  const showSoon = () => {
    clearTimeout(later);
    later = setTimeout(show);
  };
  const touch = () => {
    touched = performance.now();
  };
  const release = () => {
    if (!held) return;
    held = false;
    touch();
    showSoon();
  };
  const stopObserving = canvas.observeView((view) => {
    const reshaped = Math.abs(ratioOf(view) - shape) > 0.001;
    shape = ratioOf(view);
    if (moving) return;
    // The window, not a hand: the shown part has to fit into another rectangle now.
    if (reshaped) showSoon();
    else if (held || performance.now() - touched < OWN_HAND) onLeave();
  });
  const onMap = { signal, capture: true, passive: true };
  element.addEventListener(
    'pointerdown',
    () => {
      held = true;
      touch();
    },
    onMap,
  );
  element.addEventListener('wheel', touch, onMap);
  element.addEventListener('keydown', touch, onMap);
  window.addEventListener('pointerup', release, onMap);
  window.addEventListener('pointercancel', release, onMap);
  // What came while somebody was typing.
  document.addEventListener('focusout', showSoon, onMap);
  return {
    to(view) {
      wanted = view;
      show();
    },
    stop() {
      stopObserving();
      listening.abort();
      clearTimeout(later);
    },
  };
}

const ratioOf = ({ w, h }: BoardView): number => (h > 0 ? w / h : 0);
