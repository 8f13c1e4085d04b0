import {
  type CalendarStyle,
  type MinutesDocument,
  OUTPUT_TABLES,
  type OutputTable,
  PAPER_THINGS,
  type PaperThing,
} from '@tsunagu/domain';
import { outputText as text } from '@tsunagu/domain/catalogue/output';

export const OUTPUT_FORMATS = ['print', 'pdf', 'docx', 'form', 'xlsx', 'csv', 'ics'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** What somebody wants out of a meeting. */
export type OutputWish = {
  readonly format: OutputFormat;
  readonly things: readonly PaperThing[];
  readonly withSheets: boolean;
  readonly paper: 'a4' | 'a3';
  readonly table: OutputTable;
  /** Which of the organisation's own forms. */
  readonly form: { readonly id: string; readonly name: string } | null;
  readonly calendar: CalendarStyle;
  readonly hideNames: boolean;
};

export const firstWish = (calendar: CalendarStyle): OutputWish => ({
  format: 'print',
  things: ['minutes'],
  withSheets: true,
  paper: 'a4',
  table: 'roles',
  form: null,
  calendar,
  hideNames: false,
});

export const TABLE_CHOICES = OUTPUT_TABLES.map((value) => ({ value, label: text.tables[value] }));

/** Things that have something to say; what was never filled in is not offered. */
export const thingsOf = ({ sheets }: MinutesDocument): readonly PaperThing[] =>
  PAPER_THINGS.filter(
    (thing) =>
      (thing !== 'case' || sheets?.presentation != null || sheets?.profile != null) &&
      (thing !== 'assessment' || sheets?.assessment != null),
  );

export const isOnPaper = (format: OutputFormat): format is 'print' | 'pdf' | 'docx' =>
  format === 'print' || format === 'pdf' || format === 'docx';

/** Whether there is any day to put into a calendar. */
export const hasDates = ({
  startsAt,
  openedAt,
  roles,
}: Pick<MinutesDocument, 'startsAt' | 'openedAt' | 'roles'>): boolean =>
  startsAt !== null ||
  openedAt !== null ||
  roles.some((role) => role.due.kind === 'day' || role.monitoringDay !== null);

/** Where the server makes the file, and how it is to be called here; undefined while something has to be chosen first. */
export function fileFor(
  meetingId: string,
  revision: number | undefined,
  wish: OutputWish,
  document: Pick<MinutesDocument, 'title' | 'state' | 'startsAt' | 'openedAt' | 'roles'>,
): { readonly path: string; readonly name: string } | undefined {
  const { title, state } = document;
  const base = `/api/meetings/${encodeURIComponent(meetingId)}`;
  const address = (file: string, more: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams({
      calendar: wish.calendar,
      hideNames: String(wish.hideNames),
      ...(revision === undefined ? {} : { revision: String(revision) }),
      ...more,
    });
    return `${base}/${file}?${query.toString()}`;
  };
  const names = text.fileNames;
  switch (wish.format) {
    case 'print':
    case 'pdf':
    case 'docx': {
      const [first, ...others] = wish.things;
      if (first === undefined) return undefined;
      const ending = wish.format === 'docx' ? 'docx' : 'pdf';
      const path = address(`paper.${ending}`, {
        things: wish.things.join(','),
        paper: wish.paper,
        withSheets: String(wish.withSheets),
        ...(wish.format === 'print' ? { inline: 'true' } : {}),
      });
      const what = others.length === 0 ? text.things[first] : names.several;
      return { path, name: `${names.paper(what, title, state === 'draft')}.${ending}` };
    }
    case 'form':
      return wish.form === null
        ? undefined
        : {
            path: address(`word-forms/${encodeURIComponent(wish.form.id)}`),
            name: `${names.form(wish.form.name, title)}.docx`,
          };
    case 'xlsx':
      return { path: address('tables.xlsx'), name: `${names.tables(title)}.xlsx` };
    case 'csv':
      return {
        path: address('table.csv', { table: wish.table }),
        name: `${names.table(text.tables[wish.table], title)}.csv`,
      };
    case 'ics':
      return hasDates(document) ? { path: `${base}/dates.ics`, name: `${names.dates(title)}.ics` } : undefined;
  }
}
