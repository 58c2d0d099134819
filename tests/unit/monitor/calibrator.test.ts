import { expect, test } from 'vitest';
import {
  beginCalibration,
  retryStep,
  stepCalibration,
  type Calibrator,
} from '../../../src/monitor/calibration-steps.ts';
import type { CalibrationProgress } from '../../../src/monitor/protocol.ts';
import { millis, type Millis } from '../../../src/base/units.ts';
import type { Pose } from '../../../src/pose/pose.ts';
import { CHIN_FORWARD, poseOf, SLUMP, UPRIGHT } from '../../support/poses.ts';

const START = millis(1_700_000_000_000);
const ABOUT = { id: 'one', name: 'Desk', cameraId: 'camera', desk: 'sitting' } as const;
const POINTS = { upright: UPRIGHT, slump: SLUMP, chinForward: CHIN_FORWARD };

/** Looks four times a second at somebody who does what is asked, until something is decided. */
function sit(from: Calibrator, at: Millis, seen: (step: string, at: Millis) => Pose | null) {
  let calibrator = from;
  const told: CalibrationProgress[] = [];
  for (let now = at; now < at + 60_000; now = millis(now + 250)) {
    const step = calibrator.steps[calibrator.index] ?? 'upright';
    const taken = stepCalibration(calibrator, now, seen(step, now));
    calibrator = taken.calibrator;
    if (taken.progress) told.push(taken.progress);
    if (taken.progress?.phase === 'done' || taken.progress?.phase === 'refused') break;
  }
  const last = told.at(-1);
  if (!last) throw new Error('nothing was told');
  return { calibrator, told, last, lasted: told.length * 250 };
}

const obedient = (step: string, at: Millis) => poseOf(POINTS[step as keyof typeof POINTS], at);

test('upright, slump and chin forward, held as asked, give a baseline within 20 to 30 seconds', () => {
  const { last, lasted, told } = sit(beginCalibration(['upright', 'slump', 'chinForward'], ABOUT), START, obedient);
  expect(last).toMatchObject({ phase: 'done', baseline: { ...ABOUT, view: 'front' } });
  expect(lasted).toBeGreaterThanOrEqual(20_000);
  expect(lasted).toBeLessThanOrEqual(30_000);
  const phases = told.map((progress) => ('step' in progress ? `${progress.step} ${progress.phase}` : progress.phase));
  expect([...new Set(phases)]).toEqual([
    'upright prepare',
    'upright hold',
    'slump prepare',
    'slump hold',
    'chinForward prepare',
    'chinForward hold',
    'done',
  ]);
});

test('seconds left count down to one and never to nothing', () => {
  const { told } = sit(beginCalibration(['upright'], ABOUT), START, obedient);
  const left = told.flatMap((progress) => ('secondsLeft' in progress ? [progress.secondsLeft] : []));
  expect(Math.min(...left)).toBe(1);
  expect(left[0]).toBe(5);
});

test('upright alone is enough', () => {
  expect(sit(beginCalibration(['upright'], ABOUT), START, obedient).last).toMatchObject({
    phase: 'done',
    baseline: { slump: null, chinForward: null },
  });
});

test('nobody in the picture is refused with what to do, and the step can be tried again', () => {
  const gone = sit(beginCalibration(['upright', 'slump'], ABOUT), START, () => null);
  expect(gone.last).toEqual({ phase: 'refused', step: 'upright', fault: 'hardlySeen' });
  expect(stepCalibration(gone.calibrator, millis(START + 70_000), poseOf(UPRIGHT, START)).progress).toBeNull();
  expect(sit(retryStep(gone.calibrator), millis(START + 80_000), obedient).last.phase).toBe('done');
});

test('a clock that is set back by an hour begins the step anew, and asks for no hour of patience', () => {
  const late = sit(beginCalibration(['upright'], ABOUT), millis(START + 3_600_000), () => null).calibrator;
  const began = stepCalibration(retryStep(late), millis(START + 3_600_000), null).calibrator;
  const { told, last } = sit(began, START, obedient);
  expect(told[0]).toEqual({ phase: 'prepare', step: 'upright', secondsLeft: 5 });
  expect(last.phase).toBe('done');
});

test('a slump that is no slump is refused; what was accepted before it is kept', () => {
  const { last, calibrator } = sit(beginCalibration(['upright', 'slump'], ABOUT), START, (_, at) =>
    poseOf(UPRIGHT, at),
  );
  expect(last).toEqual({ phase: 'refused', step: 'slump', fault: 'likeUpright' });
  const again = sit(retryStep(calibrator), millis(START + 60_000), obedient);
  expect(again.told[0]).toMatchObject({ phase: 'prepare', step: 'slump' });
  expect(again.last.phase).toBe('done');
});
