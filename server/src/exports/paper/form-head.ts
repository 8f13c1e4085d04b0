import { type CalendarStyle, formatDay, formatInstant, type MinutesDocument } from '@tsunagu/domain';
import { exportsText } from '@tsunagu/domain/catalogue/exports';
import { sheetsText } from '@tsunagu/domain/catalogue/sheets';
import type { PrintBlock } from '../minutes-print.ts';
import { printable } from '../printable.ts';

/** What stands on top of each form: its name, what it is a copy of, and the meeting. */
export function formHead(
  title: string,
  document: MinutesDocument,
  calendar: CalendarStyle,
  dense = false,
): PrintBlock[] {
  const day = document.openedAt ?? document.startsAt;
  const carried = document.sheets?.carriedFrom ?? null;
  const mark = (text: string): PrintBlock => ({ kind: 'mark', text });
  return [
    { kind: 'title', text: title },
    ...(document.state === 'draft' ? [mark(exportsText.draftMark)] : []),
    ...(document.namesHidden ? [mark(exportsText.namesHidden)] : []),
    ...(carried === null ? [] : [mark(sheetsText.carriedPaper(formatDay(carried, calendar)))]),
    {
      kind: 'table',
      head: [],
      widths: dense ? [0.1, 0.9] : [0.2, 0.8],
      dense,
      rows: [
        [
          exportsText.title,
          [document.title, day === null ? '' : formatInstant(day, calendar), document.place]
            .filter((part) => part !== '')
            .map(printable)
            .join('　'),
        ],
      ],
    },
  ];
}
