import { mapExportText } from '@tsunagu/domain/catalogue/map-export';
import { boardScene } from '@tsunagu/notation';
import { printable } from '../printable.ts';
import type { MapPrint } from '../print-jobs.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import { aboutMap, signOptions } from './map-pdf.ts';

/** A map with its legend as a picture. */
export function mapPicture(print: MapPrint): Drawing {
  const { nodes, view } = boardScene(print.board, {
    ...signOptions(print),
    legend: print.legend,
    footer: printable(aboutMap(print).join('　')),
  });
  return drawingOf(nodes, view, mapExportText.documentTitle(print.title));
}
