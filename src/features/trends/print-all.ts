const FOLDED = '.trends-folded, .answer-sure, .answers-hours';
const FRAMES = 120; // at most: charts take a few to be drawn

/** Prints the page with all that is folded on it. */
export async function printAll(): Promise<void> {
  for (const folded of document.querySelectorAll<HTMLDetailsElement>(FOLDED)) folded.open = true;
  for (let frame = 0; frame < FRAMES && !isDrawn(); frame += 1) await new Promise(requestAnimationFrame);
  globalThis.print();
}

const isDrawn = (): boolean =>
  [...document.querySelectorAll('.trends-folded')].every((one) => one.querySelector('.trends-unfolded') !== null) &&
  [...document.querySelectorAll('.chart-plot')].every((one) => one.querySelector('canvas') !== null);
