let easel: OffscreenCanvasRenderingContext2D | null = null;

/** The pixels of a camera's frame, which is closed. On the same canvas every time: several a second are asked for. */
export function pixelsOf(frame: ImageBitmap): ImageData {
  try {
    const { width, height } = frame;
    easel ??= new OffscreenCanvas(1, 1).getContext('2d', { alpha: false, willReadFrequently: true });
    if (!easel) throw new TypeError('this browser has no 2d canvas in workers');
    if (easel.canvas.width !== width) easel.canvas.width = width;
    if (easel.canvas.height !== height) easel.canvas.height = height;
    easel.drawImage(frame, 0, 0);
    return easel.getImageData(0, 0, width, height);
  } finally {
    frame.close();
  }
}
