import { readOptions, UsageError } from './replay/options.ts';
import { play } from './replay/play.ts';
import { jsonLines, plainLines } from './replay/print.ts';
import { readSequence } from './replay/sequence.ts';
import { lookAt } from './replay/sightings.ts';

/** Plays a recorded sequence through pose, geometry and alerts on a virtual clock: see docs/accuracy.md. */
export async function main(args: string[]): Promise<number> {
  try {
    return await replay(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function replay(args: readonly string[]): Promise<number> {
  const { json, calibrationSeconds, holds, folder } = readOptions(args);
  const frames = await readSequence(folder);
  let faults = 0;
  const sightings = await lookAt(frames, (file, why) => {
    console.error(`${file}: ${why}`);
    faults++;
  });
  const labels = new Set(frames.map(({ label }) => label));
  for (const label of holds.keys()) if (!labels.has(label)) console.error(`--hold: no interval is labelled ${label}.`);
  const seen = frames.map(({ t, label }, index) => ({ t, label, sighting: sightings[index] ?? null }));
  const { moments, refused } = play(seen, { calibrationSeconds, holds });
  if (refused !== null) {
    console.error(
      `${folder}: the first ${calibrationSeconds} s are no upright calibration, so there is none. ${refused}`,
    );
  }
  for (const line of json ? jsonLines(moments) : plainLines(moments)) process.stdout.write(`${line}\n`);
  return faults > 0 || refused !== null ? 1 : 0;
}
