import type { MinutesDocument } from '@tsunagu/domain';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  ImageRun,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { MinutesPaper } from './print-jobs.ts';
import { type PrintBlock, printMinutes, type Run } from './minutes-print.ts';

/** `eastAsia` decides how Japanese letters look; the others keep digits in the same face. On most PCs one of them is there. */
const FONT = { ascii: 'BIZ UDPゴシック', hAnsi: 'BIZ UDPゴシック', eastAsia: 'BIZ UDPゴシック', cs: 'BIZ UDPゴシック' };
/** A4 in twentieths of a point, with margins of 20 mm. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_134 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const NUMBERS = 'numbers';
/** Half points. */
const SIZE = { title: 36, heading: 26, subheading: 23, text: 21 };

/** The minutes as a Word file. */
export const minutesDocx = (document: MinutesDocument, paper: MinutesPaper): Promise<Uint8Array> =>
  blocksDocx(document.title, printMinutes(document, paper));

/** Blocks of paper as a Word file. `title` names it in the file's own properties. */
export async function blocksDocx(title: string, blocks: readonly PrintBlock[]): Promise<Uint8Array> {
  let lists = 0;
  const nextList = () => (lists += 1);
  const children = blocks.flatMap((block) => render(block, nextList));
  const file = new Document({
    title,
    creator: '',
    styles: { default: { document: { run: { font: FONT, size: SIZE.text }, paragraph: { spacing: { line: 320 } } } } },
    numbering: {
      config: [
        {
          reference: NUMBERS,
          levels: [0, 1, 2, 3].map((level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            alignment: AlignmentType.START,
            style: { paragraph: { indent: { left: 480 * (level + 1), hanging: 360 } } },
          })),
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: footer() },
        children,
      },
    ],
  });
  return Packer.toBuffer(file);
}

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], font: FONT, size: 18 }),
        ],
      }),
    ],
  });

type ListPlace = { ordered: boolean; level: number; instance: number };

function render(block: PrintBlock, nextList: () => number, list?: ListPlace): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [line(block.text, { size: SIZE.title, bold: true }, { alignment: AlignmentType.CENTER, after: 160 })];
    case 'mark':
      return [line(block.text, { bold: true }, { alignment: AlignmentType.CENTER, after: 160 })];
    case 'heading':
      return [line(block.text, { size: SIZE.heading, bold: true }, { before: 320, after: 120, underlined: true })];
    case 'subheading':
      return [line(block.text, { size: SIZE.subheading, bold: true }, { before: 200, after: 80 })];
    case 'paragraph':
      return [new Paragraph({ ...placeOf(list), spacing: { after: 80 }, children: block.runs.flatMap(runs) })];
    case 'list': {
      const place = { ordered: block.ordered, level: Math.min((list?.level ?? -1) + 1, 3), instance: nextList() };
      return block.items.flatMap((item) => item.flatMap((inner) => render(inner, nextList, place)));
    }
    case 'table':
      return [table(block), new Paragraph({ spacing: { after: 0 }, children: [] })];
    case 'picture':
      return [picture(block)];
  }
}

const placeOf = (list: ListPlace | undefined) => {
  if (!list) return {};
  return list.ordered
    ? { numbering: { reference: NUMBERS, level: list.level, instance: list.instance } }
    : { bullet: { level: list.level } };
};

/** Line feeds become breaks: Word shows a bare one as a space. */
const runs = ({ text, bold }: Run): TextRun[] => words(text, { bold });
const words = (text: string, options: IRunOptions): TextRun[] =>
  text
    .split('\n')
    .map((part, index) => new TextRun({ ...options, font: FONT, text: part, ...(index ? { break: 1 } : {}) }));

/** The widest and highest that a picture may be, in px of 1/96 inch: the text's width, half a page. */
const PICTURE = { width: 640, height: 440 };
/** What programs show that know no SVG: one white dot. */
const WHITE_DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAGBYJ2wAAAABJRU5ErkJggg==',
  'base64',
);

function picture({ svg, alt, size }: Extract<PrintBlock, { kind: 'picture' }>): Paragraph {
  const scale = Math.min(PICTURE.width / size.w, PICTURE.height / size.h, 1);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svg),
        fallback: { type: 'png', data: WHITE_DOT },
        transformation: { width: Math.round(size.w * scale), height: Math.round(size.h * scale) },
        altText: { name: alt, title: alt, description: alt },
      }),
    ],
  });
}

type Space = {
  before?: number;
  after: number;
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  underlined?: boolean;
};
const line = (text: string, run: IRunOptions, { before = 0, after, alignment, underlined }: Space): Paragraph =>
  new Paragraph({
    spacing: { before, after },
    keepNext: true,
    ...(alignment ? { alignment } : {}),
    ...(underlined ? { border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 2, color: '000000' } } } : {}),
    children: words(text, run),
  });

function table(block: Extract<PrintBlock, { kind: 'table' }>): Table {
  const widths = block.widths.map((share) => Math.round(TEXT_WIDTH * share));
  // A table without a head has its labels in the first column.
  const labelled = block.head.length === 0;
  const row = (cells: string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (text, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            ...(head || (labelled && column === 0) ? { shading: { fill: 'F0F0F0' } } : {}),
            children: [new Paragraph({ children: words(text, { bold: head || (labelled && column === 0) }) })],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [...(labelled ? [] : [row(block.head, true)]), ...block.rows.map((cells) => row(cells, false))],
  });
}
