import { getDocumentProxy } from 'unpdf';

export type PdfPage = { readonly text: string; /** Points. */ readonly width: number; readonly height: number };

/** What a reader can copy out of each page of a PDF. Words of one line follow each other; the order is the drawing's. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const pdf = await getDocumentProxy(bytes);
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ text: items.map((item) => ('str' in item ? item.str : '')).join(''), width, height });
  }
  return pages;
}
