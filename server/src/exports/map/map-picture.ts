import { mapExportText } from '@tsunagu/domain/catalogue/map-export';
import { boardScene, svgDocument } from '@tsunagu/notation';
import { printable } from '../printable.ts';
import type { MapPrint } from '../print-jobs.ts';
import { aboutMap, signOptions } from './map-pdf.ts';
import { outlined } from './outlined.ts';

/** A drawing for a text, and its size in units. */
type MapPicture = { readonly svg: string; readonly w: number; readonly h: number };

/** A map with its legend as a picture; letters are outlines, so that it looks the same without any font. */
export function mapPicture(print: MapPrint): MapPicture {
  const { nodes, view } = boardScene(print.board, {
    ...signOptions(print),
    legend: print.legend,
    footer: printable(aboutMap(print).join('　')),
  });
  return {
    svg: svgDocument(outlined(nodes), view, mapExportText.documentTitle(print.title)),
    w: view.w,
    h: view.h,
  };
}
