import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
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

describe.each([
  ['front_fhp', 'forward_head'],
  ['side_fhp_lookaway', 'forward_head'],
  ['side_slouch', 'slouch'],
  ['front_lean_leave', null],
])('the rendered sequence %s', (name, bad) => {
  let seen: readonly Seen[] = [];

  beforeAll(async () => {
    const folder = labPath(`sequences/${name}`);
    if (!existsSync(folder)) throw new Error(`The lab's pictures are needed beside the project: ${folder}`);
    const frames = await readSequence(folder);
    const sightings = await lookAt(frames, (file, why) => expect.fail(`${file}: ${why}`));
    seen = frames.map(({ t, label }, index) => ({ t, label, sighting: sightings[index] ?? null }));
  });

  it('begins with a calibration that is accepted', () => {
    expect(play(seen, { calibrationSeconds: 8, holds: new Map() }).refused).toBeNull();
  });

  it('warns of nothing in its own forty-five seconds', () => {
    expect(warnings(play(seen, { calibrationSeconds: 8, holds: new Map() }).moments)).toEqual([]);
  });

  it('alerts once for every bad posture that is held, in time, and for nothing else', () => {
    const { moments } = play(seen, { calibrationSeconds: 8, holds: HOLDS });
    const alerts = warnings(moments).filter(({ kind }) => kind === 'alert');
    expect(alerts.map(({ label }) => label)).toEqual(bad === null ? [] : [bad]);
    const after = alerts.map(({ t, label }) => t - startOf(moments, label));
    expect(Math.max(DWELL, ...after)).toBeLessThanOrEqual(DWELL + LATE);
    expect(Math.min(DWELL, ...after)).toBeGreaterThan(DWELL - 20); // the movement into it counts as well, no more
  });

  it('clears the alert when the person sits up', () => {
    const { moments } = play(seen, { calibrationSeconds: 8, holds: HOLDS });
    const cleared = moments.filter(({ events }) => events.some(({ kind }) => kind === 'cleared'));
    expect(cleared.map(({ label }) => label)).toEqual(bad === null ? [] : ['upright']);
  });
});
