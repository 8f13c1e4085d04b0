import pdfmake from 'pdfmake';
import { fontFiles } from './pdf-fonts.ts';

let ready = false;
/** pdfmake is one shared object: fonts and limits are set on the first use, not on import. */
export function printer(): typeof pdfmake {
  if (!ready) {
    const files = fontFiles();
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => files.paths.has(path));
    pdfmake.setFonts(files.fonts);
    ready = true;
  }
  return pdfmake;
}
