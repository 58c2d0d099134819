import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import {
  clockOf,
  corrected,
  correctionsFor,
  fieldsBefore,
  takenAt,
} from '../../../src/features/snapshot/pure/saved/correct.ts';
import { dated, initialEdits, undone } from '../../../src/features/snapshot/pure/measure/edits.ts';
import { snapshotSchema } from '../../../src/history/records/snapshot-schema.ts';
import { groupsOf } from '../../../src/features/snapshot/view/trend-series.ts';
import { metricsOf, saved } from '../history/snapshots.ts';

const utc = (written: string) => millis(Date.parse(written));
const NOW = utc('2026-11-22T12:00:00Z');
/** Berlin: summer time from the end of March to the end of October. */
const berlin = (at: number): number => {
  const month = new Date(at).getUTCMonth();
  return month >= 3 && month <= 9 ? 120 : 60;
};

describe('the date of a picture', () => {
  const taken = { at: utc('2026-11-22T10:00:00Z'), offset: 60 };

  test('is written by the clock where it was taken, and read again', () => {
    expect(clockOf(taken)).toBe('2026-11-22T11:00');
    expect(takenAt('2026-11-22T11:00', taken, NOW, berlin)).toEqual(taken);
  });

  test('follows summer time where the picture goes by the clock of this machine', () => {
    expect(takenAt('2026-06-01T11:00', taken, NOW, berlin)).toEqual({ at: utc('2026-06-01T09:00:00Z'), offset: 120 });
  });

  test('stays in its own zone where it was taken elsewhere', () => {
    const away = { at: taken.at, offset: -300 };
    expect(clockOf(away)).toBe('2026-11-22T05:00');
    expect(takenAt('2026-06-01T11:00', away, NOW, berlin)).toEqual({ at: utc('2026-06-01T16:00:00Z'), offset: -300 });
  });

  test.each(['', 'yesterday', '0002-11-22T11:00', '1899-12-31T11:00', '2026-13-01T00:00', '2027-11-22T11:00'])(
    '%j is none',
    (written) => expect(takenAt(written, taken, NOW, berlin)).toBeNull(),
  );

  test('of a picture that is open is one step of undo; the same date again is none', () => {
    const edits = dated(initialEdits(), taken);
    expect(edits.now.taken).toEqual(taken);
    expect(dated(edits, { ...taken })).toEqual(edits);
    expect(undone(edits).now.taken).toBeNull();
  });

  test('of a kept one moves its day, and its place in time', () => {
    const [first, second] = [saved('a'), saved('b', { at: utc('2026-11-20T10:00:00Z'), day: '2026-11-20' as never })];
    const moved = {
      ...first,
      ...corrected(first, { kind: 'taken', taken: { at: utc('2026-11-18T23:30:00Z'), offset: 60 } }),
    };
    expect(moved.day).toBe('2026-11-19');
    expect(v.is(snapshotSchema, moved)).toBe(true);
    expect(groupsOf([moved, second])[0]?.snapshots.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('a kept picture that is a mirror image', () => {
  const side = saved('a');
  const front = saved('b', {
    view: 'front',
    yaw: -7,
    metrics: metricsOf({ shoulderTilt: [4, 1], headTilt: [-2, 1], cva: [48, 2.5] }),
    standing: {
      weightLeft: { value: 0.6, sigma: 0.05, unit: '1' },
      pelvisShift: { value: 2, sigma: 0.5, unit: 'cm' },
      stanceWidth: { value: 20, sigma: 2, unit: 'cm' },
    },
    corrected: ['left_ear', 'nose'],
    skeleton: { ...side.skeleton, lean: 2 },
  });

  test('shows the other side of the body; what lies forward stays', () => {
    const after = { ...side, ...corrected(side, { kind: 'mirror' }) };
    expect(after.view).toBe('sideRight');
    expect(after.metrics).toEqual(side.metrics);
    expect(after.skeleton.points['right_ear']).toEqual([420, 210, 0.9]);
    expect(after.skeleton.points['left_ear']).toBeUndefined();
    expect(after.skeleton.back[0]).toEqual([330, 320]);
    expect(after.skeleton.marks.c7).toEqual([332, 318]);
    expect(v.is(snapshotSchema, after)).toBe(true);
  });

  test('has left and right exchanged, and the weight on the other leg', () => {
    const after = { ...front, ...corrected(front, { kind: 'mirror' }) };
    expect(after).toMatchObject({
      view: 'front',
      yaw: 7,
      metrics: { shoulderTilt: { value: -4 }, headTilt: { value: 2 }, cva: { value: 48 } },
      standing: { weightLeft: { value: 0.4 }, pelvisShift: { value: -2 }, stanceWidth: { value: 20 } },
      corrected: ['right_ear', 'nose'],
      skeleton: { lean: -2 },
    });
  });

  test('seen from behind, only the names of the sides were wrong', () => {
    const after = { ...front, ...corrected(front, { kind: 'turn-about' }) };
    expect(after).toMatchObject({ view: 'back', yaw: 180, metrics: { shoulderTilt: { value: -4 } } });
    expect(after.skeleton.points['right_ear']).toEqual([380, 210, 0.9]);
    expect(correctionsFor(front)).toEqual(['mirror', 'turn-about']);
    expect(correctionsFor(side)).toEqual(['mirror']);
  });

  test.each(['mirror', 'turn-about'] as const)('%s is taken back to what it was', (kind) => {
    const change = corrected(front, { kind });
    expect({ ...front, ...change, ...fieldsBefore(front, change) }).toEqual(front);
    const twice = corrected({ ...front, ...change }, { kind });
    expect({ ...front, ...twice }).toEqual(kind === 'mirror' ? front : { ...front, yaw: null });
  });
});
