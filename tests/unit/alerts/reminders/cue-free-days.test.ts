import { describe, expect, it } from 'vitest';
import { isCueFree } from '../../../../src/alerts/reminders/cue-free-days.ts';
import { millis, minutes } from '../../../../src/base/units.ts';
import { Sitting, SLUMPED, UPRIGHT } from '../sitting.ts';

const SPANS = [
  { from: '2026-11-30', to: '2026-12-01' },
  { from: '2026-12-04', to: '2026-12-06' },
];

describe('days without cues', () => {
  it.each([
    ['the first, from local midnight', Date.UTC(2026, 10, 29, 23, 0), 60, true],
    ['the minute before', Date.UTC(2026, 10, 29, 22, 59), 60, false],
    ['the last, to local midnight', Date.UTC(2026, 11, 1, 22, 59), 60, true],
    ['the minute after', Date.UTC(2026, 11, 1, 23, 0), 60, false],
    ['a later stretch, west of Greenwich', Date.UTC(2026, 11, 7, 3, 0), -8 * 60, true],
    ['between two stretches', Date.UTC(2026, 11, 3, 12), 0, false],
  ])('%s', (_, at, offset, expected) => {
    expect(isCueFree(SPANS, millis(at), offset)).toBe(expected);
  });

  it('have no cue and no alert, the load is counted all the same, and nothing says quiet hours', () => {
    const free = new Sitting({ cueFree: true }).sit(SLUMPED, minutes(40));
    expect(free.events).toEqual([]);
    expect(free.outcome).toMatchObject({ risk: 1, posture: 'poor', episode: null, quietUntil: null, cueFree: true });
    expect(new Sitting().sit(SLUMPED, minutes(40)).events.map(({ kind }) => kind)).toContain('alert');
  });

  it('end an open episode without a word, and the next day warns again', () => {
    const before = new Sitting().sit(UPRIGHT, minutes(2)).sit(SLUMPED, minutes(6));
    expect(before.outcome.episode).not.toBeNull();
    const free = new Sitting({ cueFree: true }, before.at);
    free.state = before.state;
    free.sit(SLUMPED, minutes(5));
    expect([free.events, free.outcome.episode]).toEqual([[], null]);
    const after = new Sitting({}, free.at);
    after.state = free.state;
    after.sit(SLUMPED, minutes(15));
    expect(after.events.map(({ kind }) => kind)).toContain('cue');
  });

  it('are none without a trial', () => {
    expect(isCueFree([], millis(Date.UTC(2026, 10, 30)), 0)).toBe(false);
  });
});
