import {
  decodeText,
  type DirectoryResource,
  type DuplicatePair,
  type FileProblem,
  findDuplicates,
  type ImportLine,
  planImport,
  readCsv,
  readResourceTable,
  refusedFile,
  resourceTable,
  type CsvRow,
} from '@tsunagu/domain';
import { importText } from '@tsunagu/domain/catalogue/import';
import { resourceTableText } from '@tsunagu/domain/catalogue/resource-table';
import { looksLikeXlsx, readXlsx } from './read-xlsx.ts';
import { writeWorkbook, writeXlsx, type XlsxSheet } from './write-xlsx.ts';

/** What a file of resources would do to the directory, or what is wrong with it. */
export type ReadPlan =
  | { readonly ok: true; readonly lines: readonly ImportLine[]; readonly unused: readonly string[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Work with sheets; plain values, because it travels to another thread. */
export type SheetJob =
  | { readonly kind: 'plan-resources'; readonly bytes: Uint8Array; readonly directory: readonly DirectoryResource[] }
  | { readonly kind: 'write-resources'; readonly rows: readonly DirectoryResource[] }
  | { readonly kind: 'write-tables'; readonly sheets: readonly XlsxSheet[] }
  | { readonly kind: 'find-duplicates'; readonly rows: readonly DirectoryResource[] };
export type SheetResult = ReadPlan | Uint8Array | readonly DuplicatePair<DirectoryResource>[];

export const MOST_SHEET_BYTES = 5 * 1_048_576;

/** The rows of a CSV file (UTF-8, UTF-16, Shift_JIS) or an Excel workbook; told apart by their bytes, not by their names. */
function rowsOf(bytes: Uint8Array): { ok: true; rows: readonly CsvRow[] } | { ok: false; problem: FileProblem } {
  const refused = (line: number | null, message: string) => ({ ok: false, problem: { line, message } }) as const;
  if (looksLikeXlsx(bytes)) {
    const read = readXlsx(bytes);
    if (read.ok) return read;
    return refused(null, read.reason === 'broken' ? resourceTableText.brokenXlsx : resourceTableText.largeXlsx);
  }
  const decoded = decodeText(bytes);
  if (decoded === undefined) return refused(null, resourceTableText.unreadable);
  const read = readCsv(decoded.text);
  if (read.ok) return read;
  return refused(read.line, read.reason === 'open-quote' ? importText.openQuote : importText.strayQuote);
}

export function planOf(bytes: Uint8Array, directory: readonly DirectoryResource[]): ReadPlan {
  const file = rowsOf(bytes);
  if (!file.ok) return { ok: false, problems: [file.problem] };
  const read = readResourceTable(file.rows);
  return read.ok
    ? { ok: true, lines: planImport(read.rows, directory), unused: read.unused }
    : refusedFile(read.problems);
}

export function workOn(job: SheetJob): SheetResult {
  switch (job.kind) {
    case 'plan-resources':
      return planOf(job.bytes, job.directory);
    case 'write-resources':
      return writeXlsx(resourceTableText.sheetName, resourceTable(job.rows));
    case 'write-tables':
      return writeWorkbook(job.sheets);
    case 'find-duplicates':
      return findDuplicates(job.rows).slice(0, MOST_FOUND);
  }
}
/** Pairs that are kept for deciding; a file that was read in twice makes thousands. */
const MOST_FOUND = 1_000;
