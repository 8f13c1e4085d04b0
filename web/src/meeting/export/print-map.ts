/**
 * Prints a map on a page of its own: the rest of the window is left out by `styles.css` while it stands there. Resolves when the
 * browser's print window is closed, or when it is given up.
 */
export async function printMap(
  svg: string,
  { paper, orientation }: { readonly paper: string; readonly orientation: string },
  signal: AbortSignal,
): Promise<void> {
  const sheet = document.createElement('div');
  sheet.className = 'map-paper';
  const style = document.createElement('style');
  style.textContent = `@page { size: ${paper.toUpperCase()} ${orientation}; margin: 8mm; }`;
  sheet.append(style, document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true));
  document.body.append(sheet);
  try {
    const closed = new Promise<void>((resolve) => {
      window.addEventListener('afterprint', () => resolve(), { once: true });
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    window.print();
    await closed;
  } finally {
    sheet.remove();
  }
}
