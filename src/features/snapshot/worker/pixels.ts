let context: OffscreenCanvasRenderingContext2D | null = null;

/** The pixels of a camera's frame, which it closes. One canvas serves all frames: several come each second. */
export function pixelsOf(frame: ImageBitmap): ImageData {
  try {
    const { width, height } = frame;
    context ??= new OffscreenCanvas(1, 1).getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context) throw new TypeError('this browser has no 2d canvas in workers');
    if (context.canvas.width !== width) context.canvas.width = width;
    if (context.canvas.height !== height) context.canvas.height = height;
    context.drawImage(frame, 0, 0);
    return context.getImageData(0, 0, width, height);
  } finally {
    frame.close();
  }
}
