/**
 * A frame as cameras give them to Chromium: planar, half the colour resolution, BT.601 in video range. A frame made from a
 * bitmap would be RGB already and hide what the conversion costs.
 */
export function cameraFrame(bitmap: ImageBitmap, timestamp: number): VideoFrame {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new TypeError('this browser has no 2d canvas in workers');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const columns = Math.ceil(width / 2);
  const quarter = columns * Math.ceil(height / 2);
  const planes = new Uint8ClampedArray(width * height + 2 * quarter);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
      planes[y * width + x] = 16 + 0.257 * red + 0.504 * green + 0.098 * blue;
      if (x % 2 === 1 || y % 2 === 1) continue;
      const chroma = width * height + (y >> 1) * columns + (x >> 1);
      planes[chroma] = 128 - 0.148 * red - 0.291 * green + 0.439 * blue;
      planes[chroma + quarter] = 128 + 0.439 * red - 0.368 * green - 0.071 * blue;
    }
  }
  return new VideoFrame(planes, { format: 'I420', codedWidth: width, codedHeight: height, timestamp });
}
