import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { initialAlertState } from '../../../../src/alerts/state.ts';
import { minutes } from '../../../../src/base/units.ts';
import { alertStateSchema } from '../../../../src/history/records/saved-state.ts';
import { SLUMPED, Sitting } from '../../alerts/sitting.ts';

describe('a stored state of the alert layer', () => {
  const { state } = new Sitting().sit(SLUMPED, minutes(12));

  test('comes back with every field', () => {
    expect(Object.keys(state.tracks)).not.toEqual([]);
    expect(state.episodes.open).not.toBeNull();
    expect(v.parse(alertStateSchema, JSON.parse(JSON.stringify(state)))).toEqual(state);
    expect(v.parse(alertStateSchema, initialAlertState())).toEqual(initialAlertState());
  });

  test('keeps what is known of it when a metric is gone', () => {
    const tracks = { ...state.tracks, chinOnHand: state.tracks.slouch };
    expect(v.parse(alertStateSchema, { ...state, tracks }).tracks).toEqual(state.tracks);
  });

  test.each([
    ['nothing', null],
    ['a number', 3],
    ['another version', { ...state, version: 2 }],
    ['a missing part', { ...state, clock: undefined }],
    ['a part that is none', { ...state, slots: 7 }],
    ['a number that is none', { ...state, creep: { ...state.creep, slow: NaN } }],
    ['an endless time', { ...state, clock: { ...state.clock, age: Infinity } }],
    ['a word nobody knows', { ...state, seen: 'ghost' }],
    [
      'a cause nobody knows',
      { ...state, episodes: { ...state.episodes, open: { cause: 'moon', alerted: true, recovered: 0 } } },
    ],
  ])('is not taken from %s', (_, stored) => {
    expect(v.is(alertStateSchema, stored)).toBe(false);
  });
});
