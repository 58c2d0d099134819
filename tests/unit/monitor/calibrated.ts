import type { History } from '../../../src/history/store/history.ts';
import { CHIN_FORWARD, SLUMP, UPRIGHT } from '../../support/poses.ts';
import { monitorBefore, scene } from './fakes.ts';
import { pass } from './virtual-clock.ts';

/** Calibrated and watching. */
export async function calibrated(before = scene(), kept?: History) {
  const monitor = await monitorBefore(before, kept);
  monitor.start();
  await pass(1000);
  const ask = { steps: ['upright', 'slump', 'chinForward'], name: 'Desk', desk: 'sitting', replaces: null } as const;
  monitor.send({ type: 'calibrate', ask });
  const points = { upright: UPRIGHT, slump: SLUMP, chinForward: CHIN_FORWARD };
  for (let waited = 0; waited < 40_000 && monitor.last('calibration')?.progress.phase !== 'done'; waited += 250) {
    const progress = monitor.last('calibration')?.progress;
    if (progress && 'step' in progress) before.points = points[progress.step];
    await pass(250);
  }
  before.points = UPRIGHT;
  await pass(15_000);
  return { ...monitor, before };
}
