import { SAMPLE_INTERVALS, type SampleLabel } from '../../camera/pure/sample-plan.ts';
import { loadSampleClip, type SampleClip } from '../../camera/sample-clip.ts';
import type { Baseline } from '../../geometry/baseline.ts';
import { judgeCalibration } from '../../geometry/calibration/calibration.ts';
import { millis, type Millis } from '../../base/units.ts';
import type { Picture } from '../../base/picture.ts';
import type { Pose } from '../../pose/pose.ts';
import { SAMPLE_BASELINE } from '../protocol.ts';
import type { Engine } from './engine.ts';

/** Pictures used from each calibration pose of the clip, spread over the time it is held. */
const PICTURES = 3;

/** Makes the baseline for the sample clip from its first 15 s, with the app's own pipeline. `at`: epoch. Throws when that fails. */
export async function sampleBaseline(folder: string, engine: Engine, at: Millis): Promise<Baseline> {
  const clip = await loadSampleClip(folder);
  engine.estimator.reset();
  const upright = await posesOf('upright', clip, engine);
  const slump = await posesOf('slump', clip, engine);
  const chinForward = await posesOf('chin', clip, engine);
  engine.estimator.reset();
  const verdict = judgeCalibration(
    { upright, slump, chinForward },
    { id: SAMPLE_BASELINE, name: 'sample', cameraId: 'sample', desk: 'sitting', at },
  );
  if (!verdict.ok) throw new Error(`the sample clip's own calibration was refused: ${verdict.fault}`);
  return verdict.baseline;
}

async function posesOf(label: SampleLabel, clip: SampleClip, engine: Engine): Promise<readonly Pose[]> {
  const held = SAMPLE_INTERVALS.find((interval) => interval.label === label);
  if (!held) throw new Error(`the sample clip has no ${label}`);
  const poses: Pose[] = [];
  for (let index = 0; index < PICTURES; index++) {
    const at = millis(held.start + ((index + 0.5) / PICTURES) * (held.end - held.start));
    const picture = await decode(clip, Math.floor((at / 1000) * clip.fps));
    const sighting = await engine.estimate(picture, at, { presence: index === 0, silhouette: false });
    if (sighting.kind === 'person') poses.push(sighting.pose);
  }
  return poses;
}

async function decode(clip: SampleClip, index: number): Promise<Picture> {
  const bitmap = await clip.decode(index);
  try {
    const context = new OffscreenCanvas(clip.width, clip.height).getContext('2d', { willReadFrequently: true });
    if (!context) throw new TypeError('this browser has no 2d canvas in workers');
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, clip.width, clip.height);
  } finally {
    bitmap.close();
  }
}
