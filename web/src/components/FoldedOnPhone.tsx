import { commonText } from '@tsunagu/domain/catalogue/common';
import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';

/** Filters that stand open where there is room, and behind one button on a phone, so that the list itself is in sight. `startOpen`: they narrow something. */
export function FoldedOnPhone({
  startOpen,
  className,
  children,
}: {
  startOpen: boolean;
  className: string;
  children: ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(startOpen);
  return (
    <>
      <div className="sm:hidden">
        <Button look="quiet" icon={isOpen ? 'up' : 'down'} aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {isOpen ? commonText.filtersHide : commonText.filtersShow}
        </Button>
      </div>
      <div className={`${className} ${isOpen ? '' : 'max-sm:hidden'}`}>{children}</div>
    </>
  );
}
