import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { drawingSvg } from './map/drawing.ts';
import type { PrintBlock, Run } from './minutes-print.ts';
import { FALLBACK, inFonts } from './pdf-fonts.ts';

type Table = Extract<PrintBlock, { kind: 'table' }>;
/** Sizes below are those of a text in 10.5 pt. */
const USUAL = 10.5;
/** Of so many letters in a row, as addresses have them, a line may end anywhere: they would run out of a narrow cell. */
const UNBROKEN = /([!-~]{24,})/;
/** The other font wants more height for its lines; the lines of a table stay alike. */
const FALLBACK_HEIGHT = 0.95;

/** Words cut where the font changes; pdfmake itself would print an empty box. */
const words = (text: string, bold: boolean) =>
  text
    .split(UNBROKEN)
    .filter((part) => part !== '')
    .flatMap((part) =>
      inFonts(part).map((piece) => ({
        ...piece,
        bold: bold && piece.font !== FALLBACK,
        ...(UNBROKEN.test(part) ? { wordBreak: 'break-all' as const } : {}),
        ...(piece.font === FALLBACK ? { lineHeight: FALLBACK_HEIGHT } : {}),
      })),
    );
const runs = ({ text, bold }: Run) => words(text, bold);

/** Air between what stands side by side, in points. */
const GAP = 10;
const LINE = 0.6;
/** A picture is at most so high, of the width of its page. */
const PICTURE_SHARE = 0.69;

/**
 * Blocks of paper for pdfmake. `size` is that of plain text, in points, and everything else grows with it; `width` is what there is
 * between the margins.
 */
export function pdfBlocks(blocks: readonly PrintBlock[], size: number, width: number): Content[] {
  const scale = size / USUAL;
  const at = (points: number) => points * scale;
  const render = (block: PrintBlock): Content => {
    switch (block.kind) {
      case 'title':
        return { text: words(block.text, true), fontSize: at(18), alignment: 'center', margin: [0, 0, 0, at(8)] };
      case 'mark':
        return { text: words(block.text, true), alignment: 'center', margin: [0, 0, 0, at(8)] };
      case 'heading':
        return {
          table: {
            widths: ['*'],
            body: [[{ text: words(block.text, true), fontSize: at(13), border: [false, false, false, true] }]],
          },
          margin: [0, at(14), 0, at(6)],
          headlineLevel: 1,
        };
      case 'subheading':
        return { text: words(block.text, true), fontSize: at(11.5), margin: [0, at(8), 0, at(3)], headlineLevel: 2 };
      case 'paragraph':
        return { text: block.runs.flatMap(runs), margin: [0, 0, 0, at(4)] };
      case 'list': {
        const items = block.items.map((item): Content => ({ stack: item.map(render) }));
        return block.ordered ? { ol: items, margin: [0, 0, 0, at(4)] } : { ul: items, margin: [0, 0, 0, at(4)] };
      }
      case 'table':
        return table(block, at, width);
      case 'picture':
        return {
          svg: drawingSvg(block.drawing),
          fit: [width, width * PICTURE_SHARE],
          alignment: 'center',
          margin: [0, 0, 0, at(8)],
        };
      case 'beside': {
        const room = width - GAP * (block.columns.length - 1);
        return {
          columns: block.columns.map(({ share, blocks: inner }) => ({
            width: room * share,
            stack: pdfBlocks(inner, size, room * share),
          })),
          columnGap: GAP,
        };
      }
    }
  };
  return blocks.map(render);
}

function table(block: Table, at: (points: number) => number, width: number): Content {
  const hasHead = block.head.length > 0;
  const labelled = !hasHead && block.bare !== true;
  const padding = block.dense === true ? { above: at(0.8), beside: at(3) } : { above: at(2), beside: at(4) };
  const cell = (text: string, head: boolean): TableCell => ({
    text: words(text, head),
    ...(head ? { fillColor: '#f0f0f0' } : {}),
  });
  return {
    table: {
      headerRows: hasHead ? 1 : 0,
      keepWithHeaderRows: hasHead ? 1 : 0,
      dontBreakRows: true,
      // A width is that of the letters; air and lines come on top of it.
      widths: block.widths.map((share) => (width - LINE) * share - 2 * padding.beside - LINE),
      body: [
        ...(hasHead ? [block.head.map((text) => cell(text, true))] : []),
        ...block.rows.map((row) => row.map((text, column) => cell(text, labelled && column === 0))),
      ],
    },
    layout: {
      hLineWidth: () => LINE,
      vLineWidth: () => LINE,
      paddingTop: () => padding.above,
      paddingBottom: () => padding.above,
      paddingLeft: () => padding.beside,
      paddingRight: () => padding.beside,
    },
    margin: [0, 0, 0, at(block.dense === true ? 4 : 6)],
  };
}
