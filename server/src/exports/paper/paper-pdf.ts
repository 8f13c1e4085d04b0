import { exportsText } from '@tsunagu/domain/catalogue/exports';
import { buffer } from 'node:stream/consumers';
import type PDFDocument from 'pdfkit';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { drawMapOnPage } from '../map/map-pdf.ts';
import { pageSize } from '../map/page-plan.ts';
import { pdfBlocks } from '../pdf-blocks.ts';
import { MAIN } from '../pdf-fonts.ts';
import { printer } from '../pdf-printer.ts';
import type { Binding, PaperPart } from './paper-order.ts';

type Pdf = InstanceType<typeof PDFDocument>;
type Paper = Binding['sheet'];

/** Parts in one PDF with page numbers, its letters inside, the map drawn as lines. */
export async function paperPdf(binding: Binding): Promise<Uint8Array> {
  const sections: Content[] = [];
  for (const part of binding.parts) sections.push(section(part, await fittingSize(part, binding.sheet), binding.sheet));
  // The last page is left empty for the map, so that pages are counted together.
  if (binding.map !== null) sections.push({ section: ' ', pageOrientation: 'landscape', ...frame(MAP_MARGIN) });
  const { pdf, pages } = await compose(sections, binding.sheet, binding.title);
  if (binding.map !== null) {
    pdf.switchToPage(pages - 1);
    drawMapOnPage(pdf, { ...binding.map, sheet: { paper: binding.sheet, orientation: 'landscape', fit: 'page' } });
  }
  pdf.end();
  return buffer(pdf);
}

const MAP_MARGIN = 28;
const frame = (margin: number) => ({
  pageMargins: { left: margin, right: margin, top: margin, bottom: margin + 8 } as never,
});

const section = (part: PaperPart, size: number, paper: Paper): Content => ({
  section: {
    stack: pdfBlocks(
      part.blocks,
      size,
      pageSize({ paper, orientation: part.orientation, fit: 'page' }).width - 2 * part.margin,
    ),
    fontSize: size,
    lineHeight: part.sizes.length > 1 ? 1.2 : 1.35,
  },
  pageOrientation: part.orientation,
  ...frame(part.margin),
});

/** The first size with which a part stands on one page; the last one where none does, and then it takes more pages. */
export async function fittingSize(part: PaperPart, paper: Paper): Promise<number> {
  const { sizes } = part;
  let [low, high] = [0, sizes.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { pages } = await compose([section(part, sizes[middle]!, paper)], paper, '');
    if (pages <= 1) high = middle;
    else low = middle + 1;
  }
  return sizes[low]!;
}

async function compose(sections: Content[], paper: Paper, title: string): Promise<{ pdf: Pdf; pages: number }> {
  let pages = 0;
  const definition: TDocumentDefinitions = {
    pageSize: paper === 'a3' ? 'A3' : 'A4',
    info: { title, producer: '', creator: '' },
    language: 'ja-JP',
    defaultStyle: { font: MAIN },
    content: sections,
    // A heading never stands alone at the foot of a page.
    pageBreakBefore: (node, page) => node.headlineLevel !== undefined && page.getFollowingNodesOnPage().length === 0,
    footer: (current, all) => {
      pages = all;
      return { text: exportsText.page(current, all), alignment: 'center', fontSize: 9, margin: [0, 8] };
    },
  };
  const pdf = await printer().createPdf(definition, { bufferPages: true }).getStream();
  return { pdf, pages };
}
