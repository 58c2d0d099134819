/** One showing of a frame. */
export interface Showing {
  readonly index: number; // of the frame
  readonly t: number; // s on the stretched clock
}

interface Timed {
  readonly t: number; // s
  readonly label: string;
}

/**
 * Stretches time: an interval (frames in a row with one label) that is shorter than its hold is played to and fro
 * until it has lasted as long, and everything after it comes so much later.
 */
export function stretch(frames: readonly Timed[], holds: ReadonlyMap<string, number>): readonly Showing[] {
  const showings: Showing[] = [];
  const usual = usualGap(frames);
  let shift = 0;
  for (let first = 0; first < frames.length;) {
    const { label, t: start } = frames[first]!;
    let end = first + 1;
    while (frames[end]?.label === label) end++;
    const after = frames[end]?.t ?? frames[end - 1]!.t + usual;
    for (let index = first; index < end; index++) showings.push({ index, t: frames[index]!.t + shift });
    const hold = holds.get(label) ?? 0;
    // To and fro: back from the last but one to the first, then forth again.
    let lasted = after - start;
    for (let beat = 0; lasted < hold - 1e-9; beat++) {
      const index = first + bounce(end - first, end - first + beat);
      showings.push({ index, t: after + shift });
      lasted += usual;
      shift += usual;
    }
    first = end;
  }
  return showings;
}

/** 0, 1 .. n-1, n-2 .. 1, 0, 1 .. */
function bounce(count: number, beat: number): number {
  if (count === 1) return 0;
  const place = beat % (2 * count - 2);
  return place < count ? place : 2 * count - 2 - place;
}

/** The median distance of two frames, s. */
function usualGap(frames: readonly Timed[]): number {
  const gaps = frames.slice(1).map((frame, index) => frame.t - frames[index]!.t);
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1;
}
