import { beforeAll, describe, expect, it } from 'vitest';
import { millis } from '../../src/base/units.ts';
import { openPose } from '../../tools/node/pose.ts';
import { readPicture } from '../../tools/node/picture.ts';
import { FROZEN } from '../../tools/days/report.ts';
import { noisyStill } from '../../tools/replay/noisy-still.ts';
import { play, type Seen } from '../../tools/replay/play.ts';
import { labJson, labPath } from '../support/lab.ts';

/**
 * The real network before somebody who sits frozen: the eight rendered stills of people upright before a webcam, with the noise of a
 * sensor and breathing. Sixteen runs each, five seconds apart, played to and fro.
 */
interface Index {
  readonly images: readonly {
    readonly id: string;
    readonly image: string;
    readonly kind: string;
    readonly postureClass: string;
  }[];
}

const EVERY = 5; // s between two runs of the networks while nothing changes
const RUNS = 16;
const CALIBRATION = 60; // s
const LONG = 29 * 60; // s

const replays = new Map<string, ReturnType<typeof play>>();

beforeAll(async () => {
  const { images } = await labJson<Index>('stills/index.json');
  const upright = images.filter(({ kind, postureClass }) => kind === 'front' && postureClass === 'upright');
  for (const [seed, { id, image }] of upright.entries()) {
    const pictureAt = noisyStill(await readPicture(labPath(`stills/${image}`)), seed + 1);
    const estimator = await openPose();
    const seen: Seen[] = [];
    try {
      for (let run = 0; run < RUNS; run++) {
        const t = EVERY * run;
        const ask = { presence: run % 8 === 0, silhouette: false, face: true }; // somebody is looked for every forty seconds
        const sighting = await estimator.estimate(pictureAt(t), millis(1000 * t), ask);
        seen.push({ t, label: 'frozen', sighting });
      }
    } finally {
      estimator.dispose();
    }
    replays.set(
      id,
      play(seen, {
        calibrationSeconds: CALIBRATION,
        holds: new Map([['frozen', LONG]]),
      }),
    );
  }
}, 300_000);

const minuteOf = (kind: 'cue' | 'alert', { moments }: ReturnType<typeof play>): number => {
  const first = moments.find(({ events }) => events.some((event) => event.kind === kind));
  return first === undefined ? Infinity : (first.t - CALIBRATION) / 60;
};

describe('frozen upright before the real network', () => {
  it('was tried with eight stills', () => {
    expect(replays.size).toBe(8);
    expect([...replays.values()].map(({ refused }) => refused)).toEqual(Array(8).fill(null));
  });

  it('gets its cue and its alert in time, eight of eight', () => {
    const late = [...replays].flatMap(([id, replay]) => {
      const [cue, alert] = [minuteOf('cue', replay), minuteOf('alert', replay)];
      const inTime =
        cue >= FROZEN.cue[0] && cue <= FROZEN.cue[1] && alert >= FROZEN.alert[0] && alert <= FROZEN.alert[1];
      return inTime ? [] : [{ id, cue, alert }];
    });
    expect(late).toEqual([]);
  });

  it('counts no shift', () => {
    const shifted = [...replays].filter(([, { moments }]) =>
      moments.some(({ outcome }) => outcome.shifts.last !== null),
    );
    expect(shifted.map(([id]) => id)).toEqual([]);
  });
});
