import { describe, expect, it } from 'vitest';
import { minutes } from '../../../../src/base/units.ts';
import { sayWarning } from '../../../../src/ui/warnings/say-warning.ts';
import { callMarathon } from './call-marathon.ts';
import { catAndVisitor } from './cat-and-visitor.ts';
import { chairSwap } from './chair-swap.ts';
import { live, tell, type Day } from './day.ts';
import { deadline } from './deadline.ts';
import { dstNight } from './dst-night.ts';
import { goodDay } from './good-day.ts';
import { laptopLid } from './laptop-lid.ts';
import { lunch } from './lunch.ts';
import { nap } from './nap.ts';
import { standingDesk } from './standing-desk.ts';

const withoutReason = (line: string): string => line.split(' - ')[0]!;

const DAYS: readonly Day[] = [
  goodDay,
  deadline,
  callMarathon,
  lunch,
  laptopLid,
  dstNight,
  nap,
  catAndVisitor,
  chairSwap,
  standingDesk,
];

describe('a day in the life', () => {
  it.each(DAYS.map((day) => [day.name, day] as const))('%s', (_, day) => {
    expect(tell(day, live(day))).toEqual(day.story.map(withoutReason));
  });

  it('a good day has at most one alert, a deadline four to sixteen', () => {
    expect(live(goodDay).times('alert').length).toBeLessThanOrEqual(1);
    const alerts = live(deadline).times('alert').length;
    expect(alerts).toBeGreaterThanOrEqual(4);
    expect(alerts).toBeLessThanOrEqual(16);
  });

  it('every alert of the deadline is justified by minutes of slump that somebody can count', () => {
    for (const event of live(deadline).events) {
      if (event.kind !== 'alert') continue;
      expect(['slouch', 'creep']).toContain(event.explanation.cause);
      expect(event.explanation.heldFor).toBeGreaterThanOrEqual(minutes(4.5));
      const said = sayWarning(event.explanation).text;
      expect(said).toMatch(/^Slouching.* for \d+ (of the last \d+ )?minutes\. /);
    }
  });
});
