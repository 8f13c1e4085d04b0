import { commonText } from '@tsunagu/domain/catalogue/common';
import { type ReactNode, type RefCallback, useCallback, useState } from 'react';

/** Whether what is inside is wider than the element that gets the reference. */
function useOverflow(): { ref: RefCallback<HTMLElement>; overflows: boolean } {
  const [overflows, setOverflows] = useState(false);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth + 1));
    // What is inside grows by itself, the frame with the window.
    for (const one of [element, ...element.children]) observer.observe(one);
    return () => observer.disconnect();
  }, []);
  return { ref, overflows };
}

/** A frame that something wide moves in from side to side, also by keyboard; where part of it lies out of sight, it says so. */
export function ScrollFrame({ label, children }: { label: string; children: ReactNode }) {
  const { ref, overflows } = useOverflow();
  return (
    <div className="space-y-1">
      {overflows ? <p className="screen-only text-small text-ink-soft">{commonText.movesSideways}</p> : null}
      <div ref={ref} role="region" aria-label={label} tabIndex={0} className="overflow-x-auto print:overflow-visible">
        {children}
      </div>
    </div>
  );
}
