import { bandOf } from '../../src/geometry/bands.ts';
import type { Baseline } from '../../src/geometry/baseline.ts';
import { measure, nothingMeasured } from '../../src/geometry/measure.ts';
import { isMeasured, METRIC_IDS, METRICS, NINE_IN_TEN } from '../../src/geometry/metric.ts';
import { isSide, type Reading } from '../../src/geometry/reading.ts';
import { facingOf } from '../../src/geometry/view.ts';
import { millis } from '../../src/base/units.ts';
import { calibrate } from '../analyze/calibrate.ts';
import type { Looked } from '../analyze/look.ts';
import type { Collected } from './collect.ts';
import type { SeenReal } from './lab.ts';
import { POSTURE_MEASURES, SLUMP_MEASURES, toldBy } from './posture-measures.ts';
import type { Repeat, StillCase } from './real-cases.ts';
import { AS_IT_IS, VARIANTS, type Variant } from './variants.ts';

const baselineFrom = (looked: Looked | undefined): Baseline | null =>
  looked === undefined ? null : calibrate([looked], 'auto').baseline;
const readingOf = (looked: Looked | undefined, baseline: Baseline | null): Reading | null =>
  looked?.kind === 'person' && baseline !== null ? measure(looked.pose, baseline) : null;

/** Where nobody is, somebody counts from the first number that would be shown of them. */
const isSeen = (looked: Looked | undefined, there: boolean): boolean =>
  looked?.kind === 'person' && (there || measure(looked.pose, null).gate === null);
/** Seen from the left, a side calibration does not ask for pictures from the right. */
const isOtherSide = (looked: Looked, baseline: Baseline | null): boolean => {
  if (looked.kind !== 'person' || baseline === null || !isSide(baseline.view)) return false;
  const { view } = facingOf(looked.pose);
  return isSide(view) && view !== baseline.view;
};

const NOTHING = nothingMeasured(millis(0), 'unknown', 'nobody');

const isExtreme = (one: string | null, other: string | null): boolean =>
  (one === 'normal' && other === 'poor') || (one === 'poor' && other === 'normal');

function repeats(
  first: Reading | null,
  second: Reading,
  { name: variant, mirrored }: Variant,
  about: { picture: string; group: string },
): Repeat[] {
  if (first === null) return [];
  return METRIC_IDS.flatMap((metric) => {
    const [before, now] = [first.metrics[metric], second.metrics[metric]];
    if (!isMeasured(before) || !isMeasured(now)) return [];
    const turned = mirrored && METRICS[metric].sided ? -1 : 1;
    const off = (turned * now.value - before.value) / before.sigma;
    const flipped = isExtreme(bandOf(metric, before.value), bandOf(metric, now.value));
    return [{ metric, variant, ...about, inside: Math.abs(off) <= NINE_IN_TEN, flipped, off }];
  });
}

/** Metrics of change: 0 in the own upright. */
const CHANGES = METRIC_IDS.filter((id) => METRICS[id].warns && id !== 'viewingDistance');

/** Every picture of each group by each of its calibrations, as it is and as other sensors would have shown it. */
export function scoreReal({ files, groups, looks }: SeenReal, into: Collected): void {
  const labelOf = new Map(files.map(({ file, label }) => [file, label ?? '']));
  const plain = looks.get(AS_IT_IS);
  for (const { file, expect } of files) {
    const looked = plain?.get(file);
    if (looked?.kind === 'error') into.complaints.push(`${file}: ${looked.why}`);
    else
      into.real.presence.push({
        picture: file,
        there: expect !== 'nobody',
        seen: isSeen(looked, expect !== 'nobody'),
      });
  }
  for (const { id: group, calibrations, tests } of groups)
    for (const calibration of calibrations) {
      const baseline = baselineFrom(plain?.get(calibration));
      const pictures = tests.filter((picture) => picture !== calibration);
      const first = new Map(pictures.map((picture) => [picture, readingOf(plain?.get(picture), baseline)]));
      for (const variant of VARIANTS) {
        const seen = looks.get(variant.name);
        const own = variant.ofCamera ? baselineFrom(seen?.get(calibration)) : baseline;
        const combination = `${calibration}, ${variant.name}`;
        for (const picture of pictures) {
          const looked = seen?.get(picture);
          if (looked === undefined || isOtherSide(looked, own)) continue; // undefined: of that shape already
          const before = first.get(picture) ?? null;
          const reading = (variant.name === AS_IT_IS ? before : readingOf(looked, own)) ?? NOTHING;
          const label = labelOf.get(picture) ?? '';
          const told = { slump: toldBy(SLUMP_MEASURES, reading), posturally: toldBy(POSTURE_MEASURES, reading) };
          into.real.cases.push({ group, combination, picture, label, ...told });
          if (variant.name !== AS_IT_IS)
            into.real.repeats.push(...repeats(before, reading, variant, { picture, group }));
          else if (label === 'upright' && labelOf.get(calibration) === 'upright')
            into.real.still.push(...stillCases(reading, { group, picture }));
        }
      }
    }
}

const stillCases = ({ metrics }: Reading, about: { group: string; picture: string }): StillCase[] =>
  CHANGES.flatMap((metric) => {
    const found = metrics[metric];
    return isMeasured(found) ? [{ metric, ...about, inside: Math.abs(found.value) <= NINE_IN_TEN * found.sigma }] : [];
  });
