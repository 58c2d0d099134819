/** Mean luminance, 0-1 (Rec. 601), of every eighth pixel. `data`: RGBA, row by row. */
export function lightOf({ data }: { readonly data: Uint8ClampedArray }): number {
  let [total, count] = [0, 0];
  for (let at = 0; at + 2 < data.length; at += 32) {
    total += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    count += 1;
  }
  return count === 0 ? 0 : total / count / 255;
}
