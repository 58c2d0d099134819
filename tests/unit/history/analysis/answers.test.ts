import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf, type DayKey } from '../../../../src/history/records/calendar.ts';
import { rollUp, type Rollup } from '../../../../src/history/analysis/rollup.ts';
import { answersIn, type Answers } from '../../../../src/history/analysis/answers/answers.ts';
import type { PostureSeconds } from '../../../../src/history/analysis/posture-seconds.ts';
import type { Day } from '../../../../src/history/analysis/summary.ts';
import { millis } from '../../../../src/base/units.ts';
import { row } from '../days.ts';

const MONDAY = '2026-03-02' as DayKey;
const TUESDAY = 1;

const HOUR = 3600;
const split = (good: number, hours = 1): PostureSeconds => ({
  good: good * hours * HOUR,
  watch: 0,
  poor: (1 - good) * hours * HOUR,
});

const blank = (): Rollup => {
  const rollup = rollUp(row(millis(Date.UTC(2026, 2, 2, 9)), 1, { seconds: { good: 60 } }), []);
  if (!rollup) throw new Error('a minute makes a rollup');
  return rollup;
};

/** The same numbers every time, between -1 and 1: days are never all alike. */
const wobble = (index: number): number => Math.sin(index * 12.9898) ** 3;

/** Weekdays from Monday on; `of` says what is different about a day. */
function workdays(weeks: number, of: (day: DayKey, index: number) => Partial<Rollup>, from = MONDAY): readonly Day[] {
  const days = Array.from({ length: weeks * 7 }, (_, index) => addDays(from, index));
  return days
    .filter((day) => weekdayOf(day) < 5)
    .map((day, index) => ({ day, thinned: false, rollup: { ...blank(), ...of(day, index) } }));
}

const hours = (morning: number, late: number): Rollup['hours'] => ({
  '9': split(morning),
  '10': split(morning),
  '16': split(late),
});

const answers = (days: readonly Day[], before: readonly Day[] = []): Answers =>
  answersIn({ days, before, byWeeks: false });

const verdicts = ({ parts, hours, block, change }: Answers) => [
  ...parts.map(({ comparison }) => comparison?.verdict),
  ...hours.map(({ comparison }) => comparison?.verdict),
  block?.comparison?.verdict,
  change.good?.verdict,
];

describe('when', () => {
  it('nothing is more than chance when every day wobbles alike', () => {
    const days = workdays(8, (_, index) => ({
      hours: hours(0.7 + 0.08 * wobble(index), 0.7 + 0.08 * wobble(index + 50)),
      measured: split(0.7 + 0.08 * wobble(index), 6),
    }));
    expect(verdicts(answers(days))).not.toContain('real');
  });

  it('one week of mornings at 95 % and afternoons at 15 % is enough', () => {
    const days = workdays(1, (_, index) => ({
      hours: hours(0.94 + 0.03 * wobble(index), 0.14 + 0.09 * wobble(index + 9)),
    }));
    const late = answers(days).parts.find(({ part }) => part === 'late');
    expect(late?.comparison).toMatchObject({ verdict: 'real', days: 5 });
    expect(late?.comparison?.difference).toBeLessThan(-0.75);
  });

  it('names the block of the week that differs from the same part of other days', () => {
    const days = workdays(10, (day, index) => {
      const usual = 0.75 + 0.05 * wobble(index);
      const late = weekdayOf(day) === TUESDAY ? 0.35 + 0.05 * wobble(index + 3) : 0.75 + 0.05 * wobble(index + 7);
      return { hours: hours(usual, late) };
    });
    const { block } = answers(days);
    expect(block).toMatchObject({ weekday: TUESDAY, part: 'late', comparison: { days: 10 } });
    expect(block?.comparison?.difference).toBeCloseTo(-0.4, 1);
  });

  it('says nothing of three Tuesdays, however bad', () => {
    const days = workdays(3, (day, index) => ({
      hours: hours(0.75 + 0.05 * wobble(index), weekdayOf(day) === TUESDAY ? 0.1 + 0.01 * wobble(index) : 0.75),
    }));
    expect(answers(days).block).toBeNull();
  });
});

describe('the change against the range before', () => {
  const before = (share: number, more: Partial<Rollup> = {}) =>
    workdays(4, (_, index) => ({ measured: split(share + 0.05 * wobble(index), 6), ...more }), addDays(MONDAY, -28));
  const now = (share: number, more: (index: number) => Partial<Rollup> = () => ({})) =>
    workdays(4, (_, index) => ({ measured: split(share + 0.05 * wobble(index + 30), 6), ...more(index) }));

  it('is real where the days differ by far more than they do among themselves', () => {
    const { good } = answers(now(0.8), before(0.5)).change;
    expect(good?.verdict).toBe('real');
    expect(good?.difference).toBeCloseTo(0.3, 1);
  });

  it('is within the error where it is smaller than the spread of the days', () => {
    expect(answers(now(0.71), before(0.7)).change.good?.verdict).toBe('within');
  });

  it('is none without days before', () => {
    expect(answers(now(0.7)).change.good).toBeNull();
  });

  it('may come from a new calibration, which the error of measuring then has to explain', () => {
    const doubt = { worse: 0.15 * 6 * HOUR, better: 0.15 * 6 * HOUR };
    const { good: same, byCalibration } = answers(
      now(0.8, () => ({ doubt })),
      before(0.5, { doubt }),
    ).change;
    const anew = answers(
      now(0.8, (index) => ({ doubt, calibrations: index === 0 ? 1 : 0 })),
      before(0.5, { doubt }),
    );
    expect(same?.verdict).toBe('real');
    expect(anew.change.good?.verdict).not.toBe('real');
    expect(anew.change.good?.margin).toBeGreaterThan(0.3);
    expect([byCalibration, anew.change.byCalibration]).toEqual([false, true]);
  });
});

describe('what helped', () => {
  it('compares sitting and standing only where both were measured for days', () => {
    const both = (standing: PostureSeconds) =>
      workdays(3, (_, index) => ({ desks: { sitting: split(0.55 + 0.05 * wobble(index), 3), standing } }));
    const found = answers(both(split(0.85, 2))).desk;
    expect(found?.comparison).toMatchObject({ verdict: 'real', days: 15 });
    expect(found?.comparison?.difference).toBeCloseTo(0.3, 1);
    expect(answers(both(split(0.85, 0.1))).desk?.comparison).toBeNull();
  });

  it('compares the time after breaks with the rest of the same days', () => {
    const days = workdays(4, (_, index) => ({
      measured: split(0.6 + 0.05 * wobble(index), 6),
      aftermath: { break: split(0.85 + 0.05 * wobble(index + 5), 1), shift: split(0.6, 1), desk: split(0, 0) },
    }));
    const { helpers } = answers(days);
    expect(helpers.map(({ helper, comparison }) => [helper, comparison?.verdict])).toMatchObject([
      ['break', 'real'],
      ['shift', expect.not.stringMatching('real')],
    ]);
  });
});

describe('leaning to a side', () => {
  const leaning = (left: number, right: number, median: number) =>
    answers(
      workdays(1, () => ({
        sides: { sideLean: { left, level: 4 * HOUR, right } },
        metrics: { sideLean: { median, spread: 3, seconds: 5 * HOUR, sigma: 1.2 } },
      })),
    ).sides;

  it('is named where it is clearly one side and further than a calibration errs', () => {
    expect(leaning(1.5 * HOUR, 0.2 * HOUR, 6)).toMatchObject([{ metric: 'sideLean', towards: 'left' }]);
    expect(leaning(1.5 * HOUR, 1.2 * HOUR, 6)).toEqual([]);
  });

  it('is not named where an error of the calibration makes as much', () => {
    expect(leaning(1.5 * HOUR, 0.2 * HOUR, 2.2)).toEqual([]);
  });
});
