import { useState } from 'react';

/**
 * A form over what others change too. What was typed stays, everything else follows what the server has. A save names the version that
 * was on the screen when the typing began: what came meanwhile, somebody has to have seen first. After a refusal it is on the screen.
 */
export function useTyped<T extends object>(stored: T, version: number) {
  const [typed, setTyped] = useState<Partial<T>>({});
  const [seen, setSeen] = useState<number>();
  const [isLate, setLate] = useState(false);
  const keys = Object.keys(typed) as (keyof T)[];
  return {
    draft: { ...stored, ...typed },
    isTyped: keys.length > 0,
    /** The version to save on. */
    seen: seen ?? version,
    /** Fields that somebody else has filled otherwise, once a save was refused because of them. */
    theirs: isLate ? keys.filter((key) => stored[key] !== typed[key]) : [],
    type: (patch: Partial<T>) => {
      if (!isLate) setSeen(seen ?? version);
      setTyped({ ...typed, ...patch });
    },
    /** `kept`: nothing is typed any more. `late`: somebody was faster, and what they wrote has arrived. */
    settle: (as: 'kept' | 'late') => {
      setLate(as === 'late');
      setSeen(undefined);
      if (as === 'kept') setTyped({});
    },
  };
}
