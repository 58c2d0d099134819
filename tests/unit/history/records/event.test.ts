import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import type { PlumblineEvent } from '../../../../src/alerts/decide/outcome.ts';
import { millis } from '../../../../src/base/units.ts';
import { calibrationEvent, cameraEvent, eventOf, eventSchema } from '../../../../src/history/records/event.ts';
import { TEN, baseline } from '../support.ts';

const explanation = {
  cause: 'slouch',
  side: 'high',
  variant: 2,
  heldFor: millis(90_000),
  lookedBack: null,
} as const;
const at = millis(TEN + 0.25); // capture times have fractions, records have not
const when = { at: TEN, day: '2026-11-22', offset: -300 };

describe('what is kept of an event', () => {
  it.each<[PlumblineEvent, object]>([
    [
      { kind: 'cue', at, episode: 3, explanation },
      { kind: 'cue', episode: 3, cause: 'slouch', heldFor: 90_000 },
    ],
    [
      { kind: 'alert', at, episode: 3, explanation },
      { kind: 'alert', episode: 3, cause: 'slouch', heldFor: 90_000 },
    ],
    [
      { kind: 'cleared', at, episode: 3, by: 'moved' },
      { kind: 'cleared', episode: 3, by: 'moved' },
    ],
    [{ kind: 'suddenMovement', at }, { kind: 'suddenMovement' }],
  ])('%j', (event, kept) => {
    expect(eventOf(event, -300)).toEqual({ ...when, ...kept });
  });

  it('is nothing for the end of a snooze', () => {
    expect(eventOf({ kind: 'snoozeEnded', at }, 0)).toBeNull();
  });

  it('passes its own check', () => {
    const kept = [
      eventOf({ kind: 'alert', at, episode: 1, explanation }, 60),
      calibrationEvent(baseline('b'), 60),
      cameraEvent('unplugged', at, 840),
    ];
    for (const event of kept) expect(v.safeParse(eventSchema, event).issues).toBeUndefined();
  });

  it('is refused with a day that is not the day of its instant', () => {
    const event = { ...eventOf({ kind: 'suddenMovement', at }, 0), day: '2026-11-21' };
    expect(v.is(eventSchema, event)).toBe(false);
  });
});
