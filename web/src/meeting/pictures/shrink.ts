/** Longest side of a picture on a map, in pixels. */
const LONGEST = 2_000;
/** What the server takes. */
const MOST_BYTES = 5 * 1_048_576;
const QUALITIES = [0.86, 0.7, 0.5];

/**
 * A picture small enough for a map, painted anew: only its pixels are left, turned as the camera was held. Pictures that may be seen
 * through stay PNG while that is small enough. Null when the browser cannot read it.
 */
export async function shrinkPicture(file: Blob): Promise<{ blob: Blob; width: number; height: number } | null> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
  try {
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [
      Math.max(1, Math.round(bitmap.width * scale)),
      Math.max(1, Math.round(bitmap.height * scale)),
    ];
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext('2d');
    if (!context) return null;
    const write = (type: string, quality?: number) =>
      new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    if (file.type !== 'image/jpeg') {
      const png = await write('image/png');
      if (png && png.size <= MOST_BYTES) return { blob: png, width, height };
    }
    // Behind what was seen through lies white paper.
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    for (const quality of QUALITIES) {
      const jpeg = await write('image/jpeg', quality);
      if (jpeg && jpeg.size <= MOST_BYTES) return { blob: jpeg, width, height };
    }
    return null;
  } finally {
    bitmap.close();
  }
}
