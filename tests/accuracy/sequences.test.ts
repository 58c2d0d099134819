import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExerciseId } from '../../src/alerts/reminders/reminder-settings.ts';
import { begin as beginReset, step, type Reset } from '../../src/alerts/breaks/reset/reset.ts';
import { judgeCalibration } from '../../src/geometry/calibration/calibration.ts';
import { stanceOf, stanceOfBaseline } from '../../src/geometry/motion/stance.ts';
import { millis, seconds } from '../../src/base/units.ts';
import { play, type Moment, type Seen } from '../../tools/replay/play.ts';
import { readSequence } from '../../tools/replay/sequence.ts';
import { lookAt } from '../../tools/replay/sightings.ts';
import { labPath } from '../support/lab.ts';

/** Patience 6 min, alert at 0.8 of it: docs/metrics.md. */
const DWELL = 0.8 * 6 * 60; // s
const LATE = 5; // s

/** Long enough for a held posture to warn, for a real change to clear it, and for anything else to be a long while. */
const HOLDS = new Map([
  ['slouch', 420],
  ['forward_head', 420],
  ['upright', 150],
  ['look_away', 60],
  ['look_down', 60],
  ['leaving', 30],
  ['absent', 150],
  ['returning', 30],
  ['lean_back', 60],
]);

/** When the posture begins, s. */
const startOf = (moments: readonly Moment[], label: string): number =>
  moments.find((moment) => moment.label === label)?.t ?? Number.NaN;

const warnings = (moments: readonly Moment[]) =>
  moments.flatMap(({ t, label, events }) =>
    events.flatMap(({ kind }) => (kind === 'cue' || kind === 'alert' ? [{ t, label, kind }] : [])),
  );

interface Sequence {
  readonly name: string;
  readonly bad: string | null; // the posture that is held
}

const SEQUENCES: readonly Sequence[] = [
  { name: 'side_slouch', bad: 'slouch' },
  { name: 'side_fhp_lookaway', bad: 'forward_head' },
  { name: 'front_fhp', bad: 'forward_head' },
  { name: 'front_lean_leave', bad: null },
];

interface Replays {
  readonly short: ReturnType<typeof play>; // as it was recorded
  readonly held: readonly Moment[]; // with HOLDS
  readonly seen: readonly Seen[];
}

const replayed = new Map<string, Replays>();

beforeAll(async () => {
  for (const { name } of SEQUENCES) {
    const folder = labPath(`sequences/${name}`);
    if (!existsSync(folder)) throw new Error(`The lab's pictures are needed beside the project: ${folder}`);
    const frames = await readSequence(folder);
    const sightings = await lookAt(frames, (file, why) => expect.fail(`${file}: ${why}`));
    const seen: readonly Seen[] = frames.map(({ t, label }, index) => ({
      t,
      label,
      sighting: sightings[index] ?? null,
    }));
    const short = play(seen, { calibrationSeconds: 8, holds: new Map() });
    replayed.set(name, { short, seen, held: play(seen, { calibrationSeconds: 8, holds: HOLDS }).moments });
  }
});

const replay = (name: string): Replays => replayed.get(name)!;

describe('a rendered sequence', () => {
  it.each(SEQUENCES)('$name begins with a calibration that is accepted', ({ name }) => {
    expect(replay(name).short.refused).toBeNull();
  });

  it.each(SEQUENCES)('$name warns of nothing in its own forty-five seconds', ({ name }) => {
    expect(warnings(replay(name).short.moments)).toEqual([]);
  });

  it.each(SEQUENCES)('$name alerts for nothing but the bad posture that is held', ({ name, bad }) => {
    const alerts = warnings(replay(name).held).filter(({ kind }) => kind === 'alert');
    expect(alerts.filter(({ label }) => label !== bad)).toEqual([]);
  });

  it.each(SEQUENCES.filter(({ bad }) => bad !== null))(
    '$name alerts once, in time, and is cleared',
    ({ name, bad }) => {
      const { held } = replay(name);
      const alerts = warnings(held).filter(({ kind }) => kind === 'alert');
      expect(alerts.map(({ label }) => label)).toEqual([bad]);
      const after = alerts[0]!.t - startOf(held, bad!);
      expect(after).toBeLessThanOrEqual(DWELL + LATE);
      expect(after).toBeGreaterThan(DWELL - 20); // the movement into it counts as well, no more
      const cleared = held.filter(({ events }) => events.some(({ kind }) => kind === 'cleared'));
      expect(cleared.map(({ label }) => label)).toEqual(['upright']);
    },
  );

  it.each(SEQUENCES.filter(({ bad }) => bad !== null))('$name: what is held is not called good', ({ name, bad }) => {
    const { held } = replay(name);
    const start = startOf(held, bad!);
    const settled = held.filter(({ t, label }) => label === bad && t > start + 15);
    const good = settled.filter(({ outcome }) => outcome.posture === 'good');
    expect(good.length / settled.length).toBeLessThan(0.1);
  });
});

const CALIBRATION = seconds(8);

/** Where an exercise is ticked off that is asked for when `begin` first comes; null: nowhere. */
function tickedOff({ seen, short }: Replays, id: ExerciseId, begin: string): string | null {
  const posesOf = (until: number) =>
    seen.flatMap(({ t, sighting }) => (t * 1000 < until && sighting?.kind === 'person' ? [sighting.pose] : []));
  const about = { id: 'test', name: 'Test', cameraId: 'test', desk: 'sitting', at: millis(0) } as const;
  const verdict = judgeCalibration({ upright: posesOf(CALIBRATION), slump: null, chinForward: null }, about);
  if (!verdict.ok) throw new Error(verdict.fault);
  let reset: Reset | null = null;
  for (const [index, { t, label, sighting }] of seen.entries()) {
    if (label === begin) reset ??= beginReset([id], seconds(t), stanceOfBaseline(verdict.baseline));
    if (reset === null || sighting === null) continue;
    const nobody = sighting.kind === 'nobody';
    const stance = nobody ? null : stanceOf(sighting.pose);
    reset = step(reset, { at: seconds(t), stance, nobody, reading: short.moments[index]?.reading ?? null });
    if (reset.seen.includes(id)) return label;
  }
  return null;
}

describe('an exercise of the guided reset', () => {
  it.each<[ExerciseId, sequence: string, begin: string, seen: RegExp]>([
    ['stand', 'front_lean_leave', 'transition_to_upright', /^leaving$/],
    ['leanBack', 'side_slouch', 'transition_to_upright', /lean_back$/],
    ['leanBack', 'front_lean_leave', 'lean_forward', /upright$/],
    ['chinTuck', 'front_fhp', 'forward_head', /upright$/],
    ['chinTuck', 'side_fhp_lookaway', 'forward_head', /upright$/],
  ])('%s is ticked off in %s, begun at %s', (id, name, begin, where) => {
    expect(tickedOff(replay(name), id, begin)).toMatch(where);
  });

  it.each<[ExerciseId, sequence: string]>([
    ['stand', 'front_fhp'],
    ['stand', 'side_slouch'],
    ['reach', 'front_lean_leave'],
    ['reach', 'front_fhp'],
    ['leanBack', 'front_fhp'],
    ['leanBack', 'side_fhp_lookaway'],
    ['shoulderRolls', 'front_fhp'],
    ['shoulderRolls', 'front_lean_leave'],
  ])('%s is not ticked off in %s, where nobody does it', (id, name) => {
    expect(tickedOff(replay(name), id, 'upright')).toBeNull();
  });
});
