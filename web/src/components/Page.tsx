import { commonText } from '@tsunagu/domain/catalogue/common';
import { type ReactNode, useEffect } from 'react';

/** Names the browser's tab. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? commonText.product : `${title}｜${commonText.product}`;
  }, [title]);
}

/** A page of text and forms: one column, a heading, the tab's title. `narrow` for forms. */
export function Page({
  title,
  heading = title,
  narrow = false,
  children,
}: {
  title: string;
  heading?: string;
  narrow?: boolean;
  children: ReactNode;
}) {
  usePageTitle(title);
  return (
    <div className={`mx-auto w-full space-y-6 ${narrow ? 'max-w-[40rem]' : 'max-w-[64rem]'}`}>
      <h1>{heading}</h1>
      {children}
    </div>
  );
}
