import { outputText } from '@tsunagu/domain/catalogue/output';
import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { printable } from '../printable.ts';
import { docxBlocks, FONT, NUMBERS } from '../docx-blocks.ts';
import { drawingRun } from '../docx-drawing.ts';
import { mapPicture } from '../map/map-picture.ts';
import { pageSize } from '../map/page-plan.ts';
import type { Binding, PaperPart } from './paper-order.ts';
import { fittingSize } from './paper-pdf.ts';

/** Twentieths of a point. */
const twips = (points: number): number => Math.round(points * 20);
/** Word may have other fonts than this server, and they run wider: a form on one page leaves some room. */
const SPARE = 0.9;
/** Air around the map, in points, and what Word needs for its footer. */
const [MAP_MARGIN, FOOTER] = [34, 30];

/** Parts in one Word file with page numbers. */
export async function paperDocx(binding: Binding): Promise<Uint8Array> {
  let lists = 0;
  const nextList = () => (lists += 1);
  const sections: ISectionOptions[] = [];
  for (const part of binding.parts) {
    const fitted = await fittingSize(part, binding.sheet);
    const size = part.sizes.length > 1 ? fitted * SPARE : fitted;
    const width = twips(
      pageSize({ paper: binding.sheet, orientation: part.orientation, fit: 'page' }).width - 2 * part.margin,
    );
    sections.push({
      properties: page(binding, part),
      footers: { default: footer() },
      children: await docxBlocks(part.blocks, { size, width, nextList }),
    });
  }
  if (binding.map !== null) sections.push(await mapSection(binding, binding.map));
  const file = new Document({
    title: printable(binding.title),
    creator: '',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 21, language: { value: 'en-US', eastAsia: 'ja-JP' } },
          paragraph: { spacing: { line: 320, lineRule: LineRuleType.AUTO } },
        },
      },
    },
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
    sections,
  });
  return Packer.toBuffer(file);
}

function page({ sheet }: Binding, { orientation, margin }: Pick<PaperPart, 'orientation' | 'margin'>) {
  // The library turns the sheet itself: it wants the size of the upright one.
  const { width, height } = pageSize({ paper: sheet, orientation: 'portrait', fit: 'page' });
  const air = twips(margin);
  return {
    page: {
      size: {
        width: twips(width),
        height: twips(height),
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top: air, bottom: air, left: air, right: air, header: air / 2, footer: Math.min(air / 2, 400) },
    },
  };
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

/** The map as a picture that is as wide or as high as its page. */
async function mapSection(binding: Binding, map: NonNullable<Binding['map']>): Promise<ISectionOptions> {
  const whole = pageSize({ paper: binding.sheet, orientation: 'landscape', fit: 'page' });
  const room = { w: whole.width - 2 * MAP_MARGIN, h: whole.height - 2 * MAP_MARGIN - FOOTER };
  const drawing = mapPicture({ ...map, sheet: { paper: binding.sheet, orientation: 'landscape', fit: 'page' } });
  const scale = Math.min(room.w / drawing.view.w, room.h / drawing.view.h);
  const picture = await drawingRun(drawing, scale, outputText.things.map);
  return {
    properties: page(binding, { orientation: 'landscape', margin: MAP_MARGIN }),
    footers: { default: footer() },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
        children: [picture],
      }),
    ],
  };
}
