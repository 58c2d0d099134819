import { expect, test } from 'vitest';
import { defaultAlertSettings } from '../../../src/alerts/settings.ts';
import { millis } from '../../../src/base/units.ts';
import type { Baseline } from '../../../src/geometry/baseline.ts';
import { openHistory } from '../../../src/history/store/open.ts';
import { advance, initialPipeline, type PipelineState } from '../../../src/monitor/pipeline.ts';
import type { Pose } from '../../../src/pose/pose.ts';
import { baselineOf, facing, poseOf, threeSteps, withKeypoints } from '../geometry/people.ts';
import { SLUMP } from '../../support/poses.ts';
import { calibrated } from './calibrated.ts';
import { monitorBefore, scene } from './fakes.ts';
import { pass, useVirtualClock } from './virtual-clock.ts';

useVirtualClock('2026-11-22T09:00:00');

test('the face is looked for in front of a camera, from the second look on', async () => {
  const { start, counts } = await monitorBefore(scene());
  start();
  await pass(60_000);
  expect(counts.inferences).toBeGreaterThan(5);
  expect(counts.faces).toBe(counts.inferences - 1); // the first tells from where the person is seen
});

test('once calibrated it is looked for only where the calibration has a face; older ones have none', async () => {
  for (const face of [false, true]) {
    const { counts, history, before } = await calibrated({ ...scene(), face });
    const [kept] = await history.baselines();
    expect(kept?.upright.face !== undefined).toBe(face);
    const { inferences, faces } = counts;
    before.points = SLUMP;
    await pass(30_000);
    expect(counts.inferences).toBeGreaterThan(inferences + 3);
    expect(counts.faces - faces).toBe(face ? counts.inferences - inferences : 0);
  }
});

test('it is not looked for from the side, nor where nobody is', async () => {
  const aside = await monitorBefore({ ...scene(), side: poseOf('side', 'upright') });
  aside.start();
  const empty = await monitorBefore({ ...scene(), points: null });
  empty.start();
  await pass(60_000);
  expect(aside.counts.inferences).toBeGreaterThan(5);
  expect(empty.counts.inferences).toBeGreaterThan(5);
  expect([aside.counts.faces, empty.counts.faces]).toEqual([0, 0]);
});

test('it is not looked for in the sample', async () => {
  const { history } = await openHistory({ sample: true, onFault: () => undefined });
  const { start, counts } = await monitorBefore(scene(), history);
  start();
  await pass(30_000);
  expect(counts.inferences).toBeGreaterThan(3);
  expect(counts.faces).toBe(0);
});

/** Five minutes before a camera: four looks a second at first, as while something moves, then one in five seconds. */
const LOOKS = [...Array<number>(40).fill(250), ...Array<number>(60).fill(5000)]; // ms since the one before
const START = 1_700_000_000_000;

/** What is said of somebody who sits still, calibrated with a face. */
function watched(posture: string, faceAt: (look: number, pose: Pose) => Pose = (_, pose) => pose) {
  let baseline: Baseline | null = {
    ...baselineOf(threeSteps((name) => facing(poseOf('front', name)))),
    desk: 'sitting',
  };
  const still = poseOf('front', posture);
  let state: PipelineState = initialPipeline();
  let at = START;
  return LOOKS.map((passed, look) => {
    at += passed;
    // The points scatter by a pixel.
    const seen = withKeypoints(still, (name, { x, y, score }) => ({
      x: x + Math.sin(13 * look + name.length),
      y: y + Math.sin(17 * look + 3 * name.length),
      score,
    }));
    const pose = { ...faceAt(look, seen), at: millis(at) };
    const step = advance(state, { kind: 'person', pose }, { baseline, settings: defaultAlertSettings() });
    ({ state, baseline } = step);
    const { posture: band, shifts, stillFor, staticFor, findings, episode } = step.outcome;
    return { events: step.events, band, shifts, stillFor, staticFor, findings, episode, relevel: step.relevel };
  });
}
const byPoints = { upright: watched('upright'), look_down: watched('look_down') };

// Points and faces of the lab differ by less in nine of ten pictures.
test.each([
  [1, 6, 5],
  [30, -6, -5],
  [60, 6, 5],
])('a face that comes at look %i is no movement, no shift and no warning', (comes, pitch, tilt) => {
  const late = watched('upright', (look, pose) => (look < comes ? pose : facing(pose, pitch, tilt)));
  expect(late).toEqual(byPoints.upright);
});

test.each([30, 60])('likewise of a head that looks down, whose warning comes no sooner: at look %i', (comes) => {
  const late = watched('look_down', (look, pose) => (look < comes ? pose : facing(pose, 18, -5)));
  const moves = (steps: typeof late) =>
    steps.map(({ shifts, stillFor, staticFor, relevel }) => ({ shifts, stillFor, staticFor, relevel }));
  expect(moves(late)).toEqual(moves(byPoints.look_down));
  const events = ({ events }: (typeof late)[number]) => events;
  const [soonest, cue] = [byPoints.look_down.flatMap(events), late.flatMap(events)];
  expect(cue.map(({ kind }) => kind)).toEqual(['cue']);
  expect(soonest.map(({ kind }) => kind)).toEqual(['cue']);
  expect(cue[0]!.at).toBeGreaterThanOrEqual(soonest[0]!.at);
});

test('a face that is seen in every other look neither', () => {
  expect(watched('upright', (look, pose) => (look % 2 === 0 ? pose : facing(pose, 6, 5)))).toEqual(byPoints.upright);
});
