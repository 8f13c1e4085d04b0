import type { ReactNode } from 'react';

/** What a long window does at its end, always in sight at its lower edge. Last thing in a `Dialog`. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 -mx-side border-t border-line bg-white px-side py-3 sm:-mx-6 sm:px-6">
      {children}
    </div>
  );
}
