import { metricsFor } from '../../../src/geometry/profile-metrics.ts';
import { describe, expect, test } from 'vitest';
import { LAID } from '../../support/laid.ts';
import { ASSUME_NOTHING, supportOf, type Support } from '../../../src/geometry/sitting-or-standing.ts';
import { isMeasured, type Measure } from '../../../src/geometry/metric.ts';
import { NO_MARKS } from '../../../src/geometry/marks.ts';
import { millis } from '../../../src/base/units.ts';
import type { Keypoint, KeypointName, Pose } from '../../../src/pose/pose.ts';
import { measurePicture, type MeasuredSnapshot } from '../../../src/features/snapshot/pure/measure/measure-picture.ts';
import { compare } from '../../../src/features/snapshot/pure/saved/compare.ts';
import { NO_REPEATS } from '../../../src/features/snapshot/pure/saved/repeatability.ts';
import { supportForNorms, taggedSupport } from '../../../src/features/snapshot/pure/saved/measures.ts';
import {
  asSavedSnapshot,
  savedSnapshotOf,
  proposedTags,
} from '../../../src/features/snapshot/pure/saved/saved-snapshot.ts';
import { reportOf } from '../../../src/features/snapshot/pure/saved/report.ts';
import { usualRange } from '../../../src/features/snapshot/view/norm-texts.ts';
import { findingsIn } from '../../../src/features/snapshot/view/saved-format.ts';
import { findingsOf } from '../../../src/features/snapshot/view/finding.ts';
import { drawn, poseOfDrawn, repainted } from '../geometry/outline/body.ts';
import { poseOf, UPRIGHT } from '../../support/poses.ts';

const EVERYBODY = metricsFor([]);

const NOW = millis(Date.UTC(2026, 10, 22, 12));

/** Somebody who stands, in a picture that ends above the knees. */
const stands = ((): Pose => {
  const pose = poseOfDrawn(drawn());
  const unseen = (name: KeypointName): Keypoint => ({ ...pose.keypoints[name], score: 0.05 });
  const legs = ['left_knee', 'right_knee', 'left_ankle', 'right_ankle'] as const;
  return { ...pose, keypoints: { ...pose.keypoints, ...Object.fromEntries(legs.map((name) => [name, unseen(name)])) } };
})();

const snapshot = (pose: Pose, support: Support | 'auto' = 'auto'): MeasuredSnapshot =>
  measurePicture({ id: 'one', ...LAID, at: NOW, from: 'file', name: 'a.jpg', pose, people: 1 }, NO_MARKS, {
    ...ASSUME_NOTHING,
    support,
  });

/** What the result page says, and what the report of the same snapshot says. */
const onPage = ({ reading, support }: MeasuredSnapshot) => findingsOf(reading, support, EVERYBODY);
const inReport = (one: MeasuredSnapshot) => findingsIn(asSavedSnapshot(one, NOW), EVERYBODY);

const value = (measure: Measure): number => {
  if (!isMeasured(measure)) throw new Error(measure.unknown);
  return measure.value;
};
const valueIn = (one: MeasuredSnapshot, id: 'trunkInclination' | 'thoracicCurve' | 'lumbarCurve'): number =>
  value(one.reading.metrics[id]);

describe('sitting or standing has one answer', () => {
  test.each<[string, Pose, Support | 'auto', Support]>([
    ['stands, seen whole', poseOfDrawn(drawn()), 'auto', 'standing'],
    ['stands, the picture ends above the knees, nothing is said', stands, 'auto', 'sitting'],
    ['stands, the picture ends above the knees, and says so', stands, 'standing', 'standing'],
    ['stands, seen whole, and says sitting', poseOfDrawn(drawn()), 'sitting', 'sitting'],
    ['has no outline of the back and says standing', { ...stands, silhouette: null }, 'standing', 'standing'],
    ['has no outline of the back and says nothing', { ...stands, silhouette: null }, 'auto', 'sitting'],
    ['is seen from the front and says standing', poseOf(UPRIGHT, millis(0)), 'standing', 'standing'],
  ])('the report of somebody who %s judges as the result page does', (_, pose, said, support) => {
    const one = snapshot(pose, said);
    expect(one.support).toBe(support);
    expect(one.back?.support ?? support).toBe(support);
    expect(inReport(one)).toEqual(onPage(one));
    const side = one.reading.view !== 'front';
    const { snapshot: about, measures } = reportOf({
      snapshot: asSavedSnapshot(one, NOW),
      second: null,
      repeats: NO_REPEATS,
      weeks: null,
      heading: '',
      withNote: false,
      madeAt: new Date(NOW),
      cite: (source) => source,
      profile: EVERYBODY,
    });
    expect(about.support).toBe(side ? support : null);
    const judged = onPage(one).flatMap(({ id, judgement }) => {
      const norm = measures.find((row) => row.id === id)?.norm;
      return norm ? [{ id, report: norm.judgement, page: judgement }] : [];
    });
    expect(judged.length > 0).toBe(side); // from the front there is nothing with a norm
    expect(judged.map(({ report }) => report)).toEqual(judged.map(({ page }) => page));
  });

  test('the answer goes with a snapshot that is saved, and makes it comparable with others of its kind', () => {
    const one = snapshot(stands, 'standing');
    const saved = savedSnapshotOf(one, { picture: false, tags: proposedTags(one), note: '' }, NOW);
    expect([taggedSupport(saved), supportForNorms(saved)]).toEqual(['standing', 'standing']);
    expect(compare(saved, { ...saved, id: 'two' })).toMatchObject({ against: null, unsaid: false, oneBody: true });
    const unsaid = snapshot(stands);
    expect(compare(saved, asSavedSnapshot(unsaid, NOW)).against).toBe('posture');
  });
});

describe('what is said of sitting or standing', () => {
  const [standing, sitting] = [snapshot(stands, 'standing'), snapshot(stands)];

  test('goes before what hips and knees show', () => {
    expect(supportOf(stands)).toBe('sitting');
    expect(supportOf(stands, 'standing')).toBe('standing');
  });

  test('changes what is added to the trunk and to the curves, not only their norms', () => {
    expect(valueIn(sitting, 'trunkInclination') - valueIn(standing, 'trunkInclination')).toBeCloseTo(2.6, 6);
    expect(valueIn(standing, 'thoracicCurve') - valueIn(sitting, 'thoracicCurve')).toBeCloseTo(1, 6);
    expect(valueIn(standing, 'lumbarCurve') - valueIn(sitting, 'lumbarCurve')).toBeCloseTo(-2, 6);
  });

  test('leaves the same numbers as if the knees had been seen', () => {
    expect(standing.reading.metrics.thoracicCurve).toEqual(
      snapshot(poseOfDrawn(drawn())).reading.metrics.thoracicCurve,
    );
    expect(standing.reading.metrics.trunkInclination).toEqual(
      snapshot(poseOfDrawn(drawn())).reading.metrics.trunkInclination,
    );
  });

  test('decides how soft an edge may be: a wall that is bridged, or the back of a chair', () => {
    // A short soft stretch behind the loins: little in the mean, much at its worst.
    const soft = repainted(stands, (at, x, y) => (y > 372 && y < 392 && x < 200 ? Math.max(at, 110) : at));
    expect(isMeasured(snapshot(soft, 'standing').reading.metrics.lumbarCurve)).toBe(true);
    expect(snapshot(soft, 'sitting').reading.metrics.lumbarCurve).toEqual({ unknown: 'outline unsure' });
  });

  test('is remembered by picture and answer: one after the other gives each its own', () => {
    expect(snapshot(stands, 'standing').back?.support).toBe('standing');
    expect(snapshot(stands, 'sitting').back?.support).toBe('sitting');
    expect(snapshot(stands, 'standing').reading).toEqual(standing.reading);
  });

  test('decides the usual range: there is none of a back that sits', () => {
    expect(usualRange('thoracicCurve', standing.support, EVERYBODY)).not.toBeNull();
    expect(usualRange('thoracicCurve', sitting.support, EVERYBODY)).toBeNull();
  });
});
