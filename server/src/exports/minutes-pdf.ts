import type { MinutesDocument } from '@tsunagu/domain';
import { exportsText } from '@tsunagu/domain/catalogue/exports';
import pdfmake from 'pdfmake';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type PrintBlock, printMinutes, type Run } from './minutes-print.ts';
import type { MinutesPaper } from './print-jobs.ts';
import { FALLBACK, fontFiles, inFonts, MAIN } from './pdf-fonts.ts';

let ready = false;
/** pdfmake is one shared object: fonts and limits are set on the first use, not on import. */
function printer(): typeof pdfmake {
  if (!ready) {
    const files = fontFiles();
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => files.paths.has(path));
    pdfmake.setFonts(files.fonts);
    ready = true;
  }
  return pdfmake;
}

/** The minutes as a PDF on A4, with its letters inside. */
export const minutesPdf = (document: MinutesDocument, paper: MinutesPaper): Promise<Uint8Array> =>
  blocksPdf(document.title, printMinutes(document, paper));

/** Blocks of paper as a PDF on A4, with their letters inside. */
export async function blocksPdf(title: string, blocks: readonly PrintBlock[]): Promise<Uint8Array> {
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [57, 57, 57, 57],
    info: { title },
    defaultStyle: { font: MAIN, fontSize: 10.5, lineHeight: 1.35 },
    content: blocks.map(render),
    // A heading never stands alone at the foot of a page.
    pageBreakBefore: (node, page) => node.headlineLevel !== undefined && page.getFollowingNodesOnPage().length === 0,
    footer: (current, all) => ({
      text: exportsText.page(current, all),
      alignment: 'center',
      fontSize: 9,
      margin: [0, 16],
    }),
  };
  return printer().createPdf(definition).getBuffer();
}

/** Words cut where the font changes; pdfmake itself would print an empty box. */
const words = (text: string, bold: boolean): { text: string; font: string; bold: boolean }[] =>
  inFonts(text).map((piece) => ({ ...piece, bold: bold && piece.font !== FALLBACK }));
const runs = ({ text, bold }: Run) => words(text, bold);

function render(block: PrintBlock): Content {
  switch (block.kind) {
    case 'title':
      return { text: words(block.text, true), fontSize: 18, alignment: 'center', margin: [0, 0, 0, 8] };
    case 'mark':
      return { text: words(block.text, true), alignment: 'center', margin: [0, 0, 0, 8] };
    case 'heading':
      return {
        table: {
          widths: ['*'],
          body: [[{ text: words(block.text, true), fontSize: 13, border: [false, false, false, true] }]],
        },
        margin: [0, 14, 0, 6],
        headlineLevel: 1,
      };
    case 'subheading':
      return { text: words(block.text, true), fontSize: 11.5, margin: [0, 8, 0, 3], headlineLevel: 2 };
    case 'paragraph':
      return { text: block.runs.flatMap(runs), margin: [0, 0, 0, 4] };
    case 'list': {
      const items = block.items.map((item): Content => ({ stack: item.map(render) }));
      return block.ordered ? { ol: items, margin: [0, 0, 0, 4] } : { ul: items, margin: [0, 0, 0, 4] };
    }
    case 'table':
      return table(block);
    case 'picture':
      return { svg: block.svg, fit: [480, 330], alignment: 'center', margin: [0, 0, 0, 8] };
  }
}

function table(block: Extract<PrintBlock, { kind: 'table' }>): Content {
  const labelled = block.head.length === 0;
  const cell = (text: string, head: boolean): TableCell => ({
    text: words(text, head),
    ...(head ? { fillColor: '#f0f0f0' } : {}),
  });
  return {
    table: {
      headerRows: labelled ? 0 : 1,
      keepWithHeaderRows: labelled ? 0 : 1,
      dontBreakRows: true,
      widths: block.widths.map((share, index) => (index === block.widths.length - 1 ? '*' : `${share * 100 - 3}%`)),
      body: [
        ...(labelled ? [] : [block.head.map((text) => cell(text, true))]),
        ...block.rows.map((row) => row.map((text, column) => cell(text, labelled && column === 0))),
      ],
    },
    margin: [0, 0, 0, 6],
  };
}
