import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Columns are this wide, in letters. */
const WIDTH = 22;

/** A table: the head, then the rest; all rows of one length. */
export type XlsxSheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };

/** One table as an Excel workbook, as `writeWorkbook` says. */
export const writeXlsx = (name: string, rows: XlsxSheet['rows']): Uint8Array => writeWorkbook([{ name, rows }]);

/**
 * Tables as the sheets of an Excel workbook. Every cell is a text (never a formula, whatever it begins with); the first row of each
 * sheet is the head, stays in sight and can be filtered by.
 * @param sheets at least one; their names differ
 */
export function writeWorkbook(sheets: readonly XlsxSheet[]): Uint8Array {
  const each = (part: (number: number, sheet: XlsxSheet) => string) =>
    sheets.map((sheet, at) => part(at + 1, sheet)).join('');
  const overrides = each(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const styles = `rId${sheets.length + 1}`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((n, { name }) => `<sheet name="${escaped(name.slice(0, 31))}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="${styles}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    // Cells are texts (format 49, `@`), also when somebody edits them: 0120 keeps its zero. The head is bold.
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="BIZ UDPGothic"/></font><font><b/><sz val="11"/><name val="BIZ UDPGothic"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map(({ rows }, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(rows)])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

function sheetOf(rows: XlsxSheet['rows']): string {
  const columns = Math.max(1, rows[0]?.length ?? 1);
  const lines = rows.map(
    (cells, at) =>
      `<row r="${at + 1}" ht="${heightOf(cells)}" customHeight="1">${cells.map((cell, column) => cellOf(`${lettersOf(column)}${at + 1}`, cell, at === 0)).join('')}</row>`,
  );
  const last = `${lettersOf(columns - 1)}${Math.max(1, rows.length)}`;
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols><col min="1" max="${columns}" width="${WIDTH}" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/>${ON_PAPER}</worksheet>`
  );
}

/** Wide A4 with lines around the cells, as many pages down as it takes and one across. */
const ON_PAPER =
  '<printOptions gridLines="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
/** Height of a line of a cell, in points. */
const LINE = 15;
/** Excel takes no row that is higher. */
const MOST_HEIGHT = 400;

/**
 * What a row needs so that no letter is hidden; Japanese letters are two wide. Some programs fit rows by themselves only when somebody
 * edits, so the height is said.
 */
const widthOf = (line: string): number => line.length + (line.match(/[^ -~]/g)?.length ?? 0);
function heightOf(cells: readonly string[]): number {
  const linesOf = (text: string) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / WIDTH)), 0);
  return Math.min(MOST_HEIGHT, LINE * Math.max(1, ...cells.map(linesOf)));
}

const cellOf = (place: string, text: string, head: boolean): string =>
  `<c r="${place}" s="${head ? 2 : 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** Letters that XML cannot hold are left out. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- these are what is taken out
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
