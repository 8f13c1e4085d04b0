import {
  AlignmentType,
  BorderStyle,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { drawingRun } from './docx-drawing.ts';
import type { Drawing } from './map/drawing.ts';
import type { PrintBlock, Run } from './minutes-print.ts';

/**
 * `eastAsia` decides how Japanese letters look; the others keep digits in the same face. Windows has the font since 2018 and knows it
 * by this name in every language, which other systems do too.
 */
const FACE = 'BIZ UDPGothic';
export const FONT = { ascii: FACE, hAnsi: FACE, eastAsia: FACE, cs: FACE };
export const NUMBERS = 'numbers';
/** Sizes below are those of a text in 10.5 pt. */
const USUAL = 10.5;

/** How blocks stand in a Word file. */
export type DocxSetting = {
  /** Plain text, in points; everything else grows with it. */
  readonly size: number;
  /** Between the margins, in twentieths of a point. */
  readonly width: number;
  /** Numbered lists of a file count on unless each is a list of its own. */
  readonly nextList: () => number;
};
type ListPlace = { ordered: boolean; level: number; instance: number };

/** Blocks of paper as paragraphs and tables of Word. */
export const docxBlocks = (blocks: readonly PrintBlock[], setting: DocxSetting): Promise<(Paragraph | Table)[]> =>
  inTurn(blocks, (block) => render(block, setting));

/** One after the other: of pictures only one is in the making, and numbered lists are counted in their order. */
async function inTurn<T, R>(things: readonly T[], make: (thing: T) => Promise<readonly R[]>): Promise<R[]> {
  const made: R[] = [];
  for (const thing of things) made.push(...(await make(thing)));
  return made;
}

const halfPoints = (points: number, { size }: DocxSetting): number => Math.round((2 * points * size) / USUAL);
const twips = (amount: number, { size }: DocxSetting): number => Math.round((amount * size) / USUAL);

async function render(block: PrintBlock, setting: DocxSetting, list?: ListPlace): Promise<(Paragraph | Table)[]> {
  const size = (points: number) => halfPoints(points, setting);
  switch (block.kind) {
    case 'title':
      return [
        line(block.text, { size: size(18), bold: true }, { alignment: AlignmentType.CENTER, after: 160 }, setting),
      ];
    case 'mark':
      return [
        line(block.text, { size: size(USUAL), bold: true }, { alignment: AlignmentType.CENTER, after: 160 }, setting),
      ];
    case 'heading':
      return [line(block.text, { size: size(13), bold: true }, { before: 320, after: 120, underlined: true }, setting)];
    case 'subheading':
      return [line(block.text, { size: size(11.5), bold: true }, { before: 200, after: 80 }, setting)];
    case 'paragraph':
      return [
        new Paragraph({
          ...placeOf(list),
          overflowPunctuation: false,
          spacing: { after: 80 },
          children: block.runs.flatMap((run) => runs(run, size(USUAL))),
        }),
      ];
    case 'list': {
      const place = {
        ordered: block.ordered,
        level: Math.min((list?.level ?? -1) + 1, 3),
        instance: setting.nextList(),
      };
      return inTurn(block.items.flat(), (inner) => render(inner, setting, place));
    }
    case 'table':
      return [table(block, setting), spacer(block.dense === true ? 60 : 160)];
    case 'picture':
      return [await picture(block.drawing, setting)];
    case 'beside':
      return [await beside(block, setting), spacer(40)];
  }
}

/** Two tables that follow each other directly would become one. */
const spacer = (height: number): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT }, children: [] });

const placeOf = (list: ListPlace | undefined) => {
  if (!list) return {};
  return list.ordered
    ? { numbering: { reference: NUMBERS, level: list.level, instance: list.instance } }
    : { bullet: { level: list.level } };
};

/** Line feeds become breaks: Word shows a bare one as a space. */
const words = (text: string, options: IRunOptions): TextRun[] =>
  text
    .split('\n')
    .map((part, index) => new TextRun({ ...options, font: FONT, text: part, ...(index ? { break: 1 } : {}) }));
const runs = ({ text, bold }: Run, size: number): TextRun[] => words(text, { bold, size });

type Space = {
  before?: number;
  after: number;
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  underlined?: boolean;
};
const line = (
  text: string,
  run: IRunOptions,
  { before = 0, after, alignment, underlined }: Space,
  setting: DocxSetting,
): Paragraph =>
  new Paragraph({
    spacing: { before: twips(before, setting), after: twips(after, setting) },
    keepNext: true,
    overflowPunctuation: false,
    ...(alignment ? { alignment } : {}),
    ...(underlined ? { border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 2, color: '000000' } } } : {}),
    children: words(text, run),
  });

function table(block: Extract<PrintBlock, { kind: 'table' }>, setting: DocxSetting): Table {
  const widths = block.widths.map((share) => Math.round(setting.width * share));
  const dense = block.dense === true;
  const size = halfPoints(USUAL, setting);
  // A form that has to stand on one page leaves no height to the font's own wishes.
  const spacing = dense
    ? { line: Math.round(size * 10 * 1.22), lineRule: LineRuleType.EXACT, before: 0, after: 0 }
    : {};
  const margins = dense ? { top: 14, bottom: 14, left: 60, right: 60 } : { top: 60, bottom: 60, left: 100, right: 100 };
  // A table without a head has its labels in the first column.
  const hasHead = block.head.length > 0;
  const labelled = !hasHead && block.bare !== true;
  const row = (cells: string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map((text, column) => {
        const bold = head || (labelled && column === 0);
        return new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          margins,
          ...(bold ? { shading: { fill: 'F0F0F0' } } : {}),
          children: [new Paragraph({ spacing, overflowPunctuation: false, children: words(text, { bold, size }) })],
        });
      }),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: setting.width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [...(hasHead ? [row(block.head, true)] : []), ...block.rows.map((cells) => row(cells, false))],
  });
}

/** A picture is at most so high, of the width of its page. */
const PICTURE_SHARE = 0.69;
/** Points a unit, at most: letters of a small picture are not larger than those around it. */
const LARGEST = 0.75;

async function picture(drawing: Drawing, { width }: DocxSetting): Promise<Paragraph> {
  const room = width / 20;
  const scale = Math.min(room / drawing.view.w, (room * PICTURE_SHARE) / drawing.view.h, LARGEST);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: [await drawingRun(drawing, scale, drawing.title)],
  });
}

/** Air between what stands side by side, in twentieths of a point. */
const GAP = 200;

async function beside({ columns }: Extract<PrintBlock, { kind: 'beside' }>, setting: DocxSetting): Promise<Table> {
  const room = setting.width - GAP * (columns.length - 1);
  const widths = columns.map(({ share }) => Math.round(room * share));
  const cellWidths = widths.map((width, index) => width + (index < widths.length - 1 ? GAP : 0));
  const cells: TableCell[] = [];
  for (const [index, { blocks }] of columns.entries())
    cells.push(
      new TableCell({
        width: { size: cellWidths[index] ?? room, type: WidthType.DXA },
        margins: { top: 0, bottom: 0, left: 0, right: index < widths.length - 1 ? GAP : 0 },
        // Word wants a paragraph at the end of each cell; a spacer behind a table is one.
        children: await docxBlocks(blocks, { ...setting, width: widths[index] ?? room }),
      }),
    );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: setting.width, type: WidthType.DXA },
    columnWidths: cellWidths,
    borders: TableBorders.NONE,
    rows: [new TableRow({ children: cells })],
  });
}
