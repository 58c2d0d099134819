import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../tools/days/report.ts';
import { merge } from '../../../tools/days/slices.ts';
import { HELD, tryAll, type Held, type Lateness, type Trials } from '../../../tools/days/trials.ts';

/** Made-up trials of persons `first` to `first + days - 1` before the standard preset: person n is alerted n times, and of what is held after n minutes. */
function slice(first: number, days: number, seed = 5): Trials {
  const persons = Array.from({ length: days }, (_, index) => first + index);
  const late = persons.map((person): Lateness[] => [{ sign: person, alert: person === 3 ? null : person }]);
  return {
    days,
    first,
    seed,
    noise: 'mixed',
    presets: ['standard'],
    good: persons.map((person) => ({
      warnings: {
        standard: Array.from({ length: person }, () => ({ kind: 'alert', second: 60, cause: 'slouch' }) as const),
      },
      kept: person % 5 === 0 ? { shifts: 10, seen: 3600, well: 1800 } : null,
    })),
    held: Object.fromEntries(Object.keys(HELD).map((name) => [name, late])) as Record<Held, Lateness[][]>,
    frozen: late,
  };
}

describe('a sample that was lived in slices', () => {
  it('is the same as one that was lived at once, in whatever order the slices are named', () => {
    const whole = slice(0, 6);
    expect(merge([slice(2, 3), slice(5, 1), slice(0, 2)])).toEqual(whole);
    const { good, held } = reportOf(JSON.parse(JSON.stringify(whole)) as Trials);
    expect(good[0]).toMatchObject({ alertsADay: 2.5, personsAboveTwo: 3 });
    expect(held['slouch 0.9'][0]?.alert).toEqual({ median: 2, ninth: Infinity, none: 1 / 6 });
  });

  it('is none with a gap, with a person twice, or with slices of different seeds', () => {
    expect(merge([slice(0, 2), slice(3, 2)])).toBeNull();
    expect(merge([slice(0, 2), slice(1, 2)])).toBeNull();
    expect(merge([slice(0, 2), slice(2, 2, 6)])).toBeNull();
    expect(merge([])).toBeNull();
  });

  it('has the persons of the whole: a slice from the second on begins with the second', () => {
    const sample = { days: 1, seed: 3, noise: 'bias', presets: ['strict'] } as const;
    const quiet = () => undefined;
    const slices = [tryAll({ ...sample, first: 1 }, quiet), tryAll({ ...sample, first: 0 }, quiet)];
    expect(merge(slices)).toEqual(tryAll({ ...sample, first: 0, days: 2 }, quiet));
    expect(slices[0]!.good).not.toEqual(slices[1]!.good);
  });
});
