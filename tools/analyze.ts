import { viewToMeasure } from '../src/geometry/standing/seen-from-behind.ts';
import { measure, nothingMeasured } from '../src/geometry/measure.ts';
import type { ImagePoint } from '../src/base/points.ts';
import { measurePicture } from '../src/features/snapshot/pure/measure/measure-picture.ts';
import type { CameraRoll } from '../src/geometry/camera-roll.ts';
import type { Baseline } from '../src/geometry/baseline.ts';
import { NO_MARKS } from '../src/geometry/marks.ts';
import type { AssumedView } from '../src/geometry/view.ts';
import { standingBeside, uprightRoll } from './analyze/beside-upright.ts';
import { calibrate } from './analyze/calibrate.ts';
import { look, lookUpright, type LaidPerson, type Looked } from './analyze/look.ts';
import { readOptions, UsageError } from './analyze/options.ts';
import { errorLine, nobodyLine, personLine, plainLines } from './analyze/print.ts';
import { openPose } from './node/pose.ts';

/** Measures pictures, one line each, with the app's own pose and geometry code: see docs/accuracy.md. */
export async function main(args: string[]): Promise<number> {
  try {
    return await analyze(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function analyze(args: readonly string[]): Promise<number> {
  const { json, calibration, view, wanted, images } = readOptions(args);
  const estimator = await openPose({ snapshot: true });
  let faults = 0;
  const complain = (line: string): void => {
    faults += 1;
    console.error(line);
  };
  try {
    const steps = [];
    for (const file of calibration) steps.push(await look(estimator, file));
    const { baseline, complaints } = calibrate(steps, view);
    const [upright] = steps;
    const roll = upright?.kind === 'person' ? uprightRoll(upright.pose, view) : null;
    const beside = baseline === null && roll === null ? null : { baseline, roll };
    complaints.forEach(complain);
    for (const file of images) {
      const looked = beside === null ? await lookUpright(estimator, file, wanted) : await look(estimator, file);
      if (looked.kind === 'person') {
        const { reading, standing, toFile } = readingOf(looked, beside, view);
        if (json) say(personLine(file, looked.pose, toFile, reading, standing));
        else plainLines(file, reading, standing).forEach(say);
        continue;
      }
      complain(`${file}: ${looked.kind === 'error' ? looked.why : 'No person was found in this picture.'}`);
      if (json) say(looked.kind === 'error' ? errorLine(file, looked.why) : nobodyLine(file));
    }
  } finally {
    estimator.dispose();
  }
  return faults > 0 ? 1 : 0;
}

/** What a calibration says of the pictures of one camera. */
interface Beside {
  readonly baseline: Baseline | null; // null: nothing but the roll
  readonly roll: CameraRoll | null; // by the body of somebody who stood upright, head to feet
}

/**
 * Beside a calibration all pictures come from one camera, whose roll they share, so they are measured as they are, and whoever stands by the roll
 * that the own upright shows. A picture by itself is laid upright first and measured as the page measures a snapshot.
 */
function readingOf(looked: Extract<Looked, { kind: 'person' }> | LaidPerson, beside: Beside | null, view: AssumedView) {
  const { pose, filePixels } = looked;
  if (!('found' in looked)) {
    const toFile = ({ x, y }: ImagePoint): ImagePoint => ({ x: x * filePixels, y: y * filePixels });
    const standing = standingBeside(pose, view, beside?.roll ?? null);
    const seen = view === 'auto' ? viewToMeasure(pose) : view;
    const reading =
      seen === 'unsure'
        ? nothingMeasured(pose.at, 'unknown', 'view unclear')
        : measure(pose, beside?.baseline ?? null, seen);
    return { reading, standing, toFile };
  }
  const { placing, level } = looked.found;
  const { at, people, width, height } = pose;
  const analysed = { id: looked.file, at, from: 'file', name: looked.file, pose, placing, level, people } as const;
  const seen = measurePicture({ ...analysed, decoded: { width, height } }, NO_MARKS, { view, support: 'auto' });
  return { reading: seen.reading, standing: seen.standing, toFile: looked.toFile };
}
