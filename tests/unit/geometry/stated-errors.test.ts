import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { METRIC_IDS } from '../../../src/geometry/metric.ts';
import { STATED_ERRORS } from '../../../src/geometry/stated-errors.ts';

/** Rows of the table under "Stated errors": metric, then noise and floor in front and from the side. */
const published = new Map(
  (readFileSync('docs/accuracy.md', 'utf8').split('### Stated errors')[1] ?? '').split('\n').flatMap((line) => {
    const [, id, ...cells] = line.split('|').map((cell) => cell.trim());
    const numbers = cells.slice(0, 4).map(Number);
    return id !== undefined && numbers.length === 4 && numbers.every(Number.isFinite) ? [[id, numbers] as const] : [];
  }),
);

test.each(METRIC_IDS)('%s: what the app states is what docs/accuracy.md says', (id) => {
  const { front, side } = STATED_ERRORS[id];
  expect(published.get(id)).toEqual([front.noise, front.floor, side.noise, side.floor]);
});
