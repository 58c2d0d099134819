import { metricsFor } from '../../../src/geometry/profile-metrics.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { LAID } from '../../support/laid.ts';
import { ASSUME_NOTHING } from '../../../src/geometry/sitting-or-standing.ts';
import { isMeasured, unknown, type Measure } from '../../../src/geometry/metric.ts';
import { NO_MARKS } from '../../../src/geometry/marks.ts';
import type { Reading } from '../../../src/geometry/reading.ts';
import { millis } from '../../../src/base/units.ts';
import type { SavedSkeleton } from '../../../src/history/records/snapshot.ts';
import { measurePicture, type AnalysedPicture } from '../../../src/features/snapshot/pure/measure/measure-picture.ts';
import { addressIn, reportAddress, compareAddress } from '../../../src/features/snapshot/address.ts';
import { arcsOf } from '../../../src/features/snapshot/view/arcs.ts';
import { findingsOf, headlineOf } from '../../../src/features/snapshot/view/finding.ts';
import { certainOnLine } from '../../../src/features/snapshot/view/standing-text.ts';
import { changedBy, landmarksOf, movedNames } from '../../../src/features/snapshot/view/landmarks.ts';
import { linesOf } from '../../../src/features/snapshot/view/lines.ts';
import side from '../../ui-gallery/snapshots/side.json' with { type: 'json' };
import { poseOf, UPRIGHT } from '../../support/poses.ts';
import { text } from '../../../src/features/snapshot/text.ts';
import { NORM_TEXTS } from '../../../src/features/snapshot/view/norm-texts.ts';

const EVERYBODY = metricsFor([]);

const look = (pose: AnalysedPicture['pose']): AnalysedPicture => ({
  id: 'one',
  at: millis(0),
  from: 'file',
  name: 'one.jpg',
  pose,
  people: 1,
  ...LAID,
});
const SIDE = look({ ...side, at: millis(0), presence: 1, people: 1, landmarks: null, silhouette: null });
const FRONT = look(poseOf(UPRIGHT, millis(0)));

describe('what the address names', () => {
  test.each([
    ['#/snapshot', { kind: 'main' }],
    ['#/snapshot/trend', { kind: 'trend' }],
    ['#/snapshot/report', { kind: 'main' }],
    ['#/snapshot/compare/a', { kind: 'main' }],
    ['#/snapshot/report/%E0%A4%A', { kind: 'main' }],
    ['#/trends/report/a', { kind: 'main' }],
    [reportAddress('a b/c'), { kind: 'report', id: 'a b/c' }],
    [compareAddress('a', 'b'), { kind: 'compare', first: 'a', second: 'b' }],
  ])('%s', (hash, place) => {
    expect(addressIn(hash)).toEqual(place);
  });
});

describe('lines over a snapshot', () => {
  const skeleton: SavedSkeleton = {
    width: 100,
    height: 200,
    points: { left_ear: [52, 20, 0.9], left_ankle: [50, 190, 0.9], right_knee: [50, 150, 0.1] },
    back: [10, 20, 30, 40, 50, 60].map((y) => [30, y]),
    marks: { c7: [32, 20], t12: [30, 41], sacrum: [30, 52] },
  };
  const parts = (given: SavedSkeleton) =>
    linesOf(given).back.map(({ part, spots }) => [part, spots[0]?.y, spots.at(-1)?.y]);

  test('the back is cut at the places on it', () => {
    expect(parts(skeleton)).toEqual([
      ['rest', 10, 20],
      ['thoracic', 20, 40],
      ['lumbar', 40, 50],
      ['rest', 50, 60],
    ]);
  });

  test('a curve whose end is not seen is not coloured', () => {
    const { c7: _hidden, ...marks } = skeleton.marks;
    expect(parts({ ...skeleton, marks })).toEqual([
      ['rest', 10, 40],
      ['lumbar', 40, 50],
      ['rest', 50, 60],
    ]);
    expect(parts({ ...skeleton, marks: {} })).toEqual([['rest', 10, 60]]);
    expect(parts({ ...skeleton, back: [], marks: {} })).toEqual([]);
  });

  test('the plumb line hangs over the feet, of somebody who sits over the hips', () => {
    expect(linesOf(skeleton).plumb).toMatchObject({ x: 50, bottom: 190 });
    const seated = { ...skeleton.points, left_hip: [20, 150, 0.9], left_ankle: [80, 160, 0.9] } as const;
    expect(linesOf({ ...skeleton, points: seated }).plumb).toMatchObject({ x: 20, bottom: 150 });
    const { left_ear: _gone, ...points } = skeleton.points;
    expect(linesOf({ ...skeleton, points }).plumb).toBeNull();
  });

  test('what is too doubtful to measure from is not drawn', () => {
    expect(linesOf(skeleton).joints).toHaveLength(2);
  });
});

describe('angles in the picture', () => {
  test('only what is measured has one', () => {
    const found = measurePicture(SIDE, NO_MARKS, ASSUME_NOTHING);
    const ids = arcsOf(found).map(({ id }) => id);
    expect(ids).toContain('trunkInclination');
    expect(ids).not.toContain('thoracicCurve'); // no outline in this one
    const blind = { ...found, reading: without(found.reading, 'trunkInclination') };
    expect(arcsOf(blind).map(({ id }) => id)).not.toContain('trunkInclination');
  });

  test('a front view shows levels, not the neck', () => {
    const ids = arcsOf(measurePicture(FRONT, NO_MARKS, ASSUME_NOTHING)).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['shoulderTilt', 'headTilt']));
    expect(ids).not.toContain('cva');
  });
});

const without = (reading: Reading, id: keyof Reading['metrics']): Reading => ({
  ...reading,
  metrics: { ...reading.metrics, [id]: unknown('points unsure') },
});

describe('landmarks', () => {
  const found = measurePicture(SIDE, NO_MARKS, ASSUME_NOTHING);

  test('the near side comes first, and is the one that the picture shows', () => {
    const names = landmarksOf(found).map(({ name }) => name);
    expect(found.reading.view).toBe('sideRight');
    expect(names.indexOf('right_shoulder')).toBeLessThan(names.indexOf('left_shoulder'));
  });

  test('one that a hand has set is found and marked as such', () => {
    const marks = { keypoints: { right_ear: { x: 400, y: 100 } }, back: {} };
    const put = measurePicture(SIDE, marks, ASSUME_NOTHING);
    expect(landmarksOf(put).find(({ name }) => name === 'right_ear')).toMatchObject({ x: 400, y: 100, moved: true });
    expect(movedNames(put)).toEqual(['right_ear']);
  });

  test('each tells what it changes in this view alone', () => {
    expect(changedBy('left_ear', 'sideLeft')).toEqual(['cva']);
    expect(changedBy('left_ear', 'front')).toEqual(['headTilt']);
    expect(changedBy('left_wrist', 'front')).toEqual([]);
  });
});

describe('what a snapshot says', () => {
  let reading: Reading;
  beforeAll(() => {
    reading = measurePicture(SIDE, NO_MARKS, ASSUME_NOTHING).reading;
  });
  const deg = (value: number, sigma = 1): Measure => ({ value, sigma, unit: 'deg' });
  const having = (metrics: Partial<Reading['metrics']>): Reading => ({
    ...reading,
    metrics: { ...reading.metrics, ...metrics },
  });
  const usual = () => having({ cva: deg(54), thoracicCurve: deg(41), lumbarCurve: deg(24), trunkInclination: deg(2) });

  test('too much and too little of a curve are both named', () => {
    const sentence = (value: number) =>
      findingsOf(having({ lumbarCurve: deg(value, 0.5) }), 'standing', EVERYBODY).find(({ id }) => id === 'lumbarCurve')
        ?.sentence;
    expect(sentence(45)).toBe(NORM_TEXTS.lumbarCurve?.above);
    expect(sentence(4)).toBe(NORM_TEXTS.lumbarCurve?.below);
    expect(sentence(24)).toBe(NORM_TEXTS.lumbarCurve?.within);
  });

  test('an interval that reaches across the edge is said to', () => {
    const [finding] = findingsOf(having({ cva: deg(48.5, 2) }), 'standing', EVERYBODY);
    expect(finding?.judgement?.sure).toBe('no');
  });

  test('what lies furthest out and surely so is the headline', () => {
    const out = { ...usual(), metrics: { ...usual().metrics, cva: deg(47, 0.5), thoracicCurve: deg(70, 1) } };
    expect(headlineOf(findingsOf(out, 'standing', EVERYBODY))).toBe(NORM_TEXTS.thoracicCurve?.farAbove);
    expect(headlineOf(findingsOf(usual(), 'standing', EVERYBODY))).toBe(text.result.allUsual);
  });

  test('what the plumb line shows for certain goes before all that is usual, and behind what is not', () => {
    const onLeft = { weightLeft: { value: 0.7, sigma: 0.05, unit: '1' } } as const;
    const certain = certainOnLine(onLeft, unknown('no outline'), EVERYBODY);
    expect(certain).toBe(text.standing.weight.sure.left);
    expect(headlineOf(findingsOf(usual(), 'standing', EVERYBODY), certain)).toBe(certain);
    const out = { ...usual(), metrics: { ...usual().metrics, thoracicCurve: deg(70, 1) } };
    expect(headlineOf(findingsOf(out, 'standing', EVERYBODY), certain)).toBe(NORM_TEXTS.thoracicCurve?.farAbove);
  });

  test('a leg that is only likely, an upright line and a profile without legs say nothing for certain', () => {
    const likely = { weightLeft: { value: 0.6, sigma: 0.05, unit: '1' } } as const;
    const line = (sway: number) => ({
      sway: { value: sway, sigma: 0.5, unit: 'cm' } as const,
      bodyLean: deg(2, 0.5),
    });
    const none = unknown('no outline');
    expect(certainOnLine(likely, none, EVERYBODY)).toBeNull();
    expect(certainOnLine(line(0), none, EVERYBODY)).toBeNull();
    expect(certainOnLine(line(4), none, EVERYBODY)).toBe(text.standing.line.sway);
    expect(
      certainOnLine({ weightLeft: { value: 0.9, sigma: 0.05, unit: '1' } }, none, metricsFor(['wheelchair'])),
    ).toBeNull();
    expect(certainOnLine({}, none, EVERYBODY)).toBeNull();
  });

  test('what is uncertain is no headline', () => {
    const doubtful = { ...usual(), metrics: { ...usual().metrics, thoracicCurve: deg(53, 4) } };
    expect(headlineOf(findingsOf(doubtful, 'standing', EVERYBODY))).toBeNull();
  });

  test('the curves of a seated back are not judged, its neck is', () => {
    const seated = findingsOf(usual(), 'sitting', EVERYBODY);
    expect(seated.find(({ id }) => id === 'thoracicCurve')).toMatchObject({
      judgement: null,
      sentence: text.findings.seatedNorms,
    });
    expect(seated.find(({ id }) => id === 'cva')?.judgement?.band).toBe('normal');
  });

  test('what is not measured says why and what helps', () => {
    const [neck] = findingsOf(having({ cva: unknown('hair') }), 'standing', EVERYBODY);
    expect(neck).toMatchObject({ tone: 'unknown', judgement: null });
    expect(neck?.sentence).toMatch(/Tie it up/);
    expect(isMeasured(neck?.measure ?? unknown('nobody'))).toBe(false);
  });
});
