import { describe, expect, it } from 'vitest';
import { withAnswer, type WarningAnswer } from '../../../../src/alerts/answers/answer.ts';
import { from, live, type Bias } from './people.ts';

const PEOPLE = 12;
const DAYS = 2;
const ANSWERS = 20;

/** Wrong by up to three stated errors in one or two measures: nobody else gets stray warnings. */
function biasOf(person: number): Bias {
  const random = from(1000 + person);
  const side = () => (random.uniform() < 0.5 ? -1 : 1);
  const one: readonly (() => Bias)[] = [
    () => ({ slouch: 0.18 + 0.12 * random.uniform() }),
    () => ({ shoulderTilt: side() * (4.5 + random.uniform()) }),
    () => ({ headTilt: side() * (8 + 2 * random.uniform()) }),
    () => ({ headForwardIndex: 40 + 12 * random.uniform() }),
    () => ({ slouch: 0.2, shoulderTilt: side() * 5 }),
    () => ({ headPitch: 18 + 6 * random.uniform() }),
  ];
  return (one[person % one.length] ?? (() => ({})))();
}

/** Lives days and answers every stray warning with `wrong`, twenty times at most. */
function answersOf(person: number, bias: Bias): readonly WarningAnswer[] {
  let answers: readonly WarningAnswer[] = [];
  for (let day = 0; day < 4 && answers.length < ANSWERS; day++)
    for (const { at, kind, explanation } of live(person * 100 + day, bias, answers).stray) {
      if (answers.length >= ANSWERS) break;
      const { cause, side, seen } = explanation;
      const given = { at, kind, cause, side, view: seen?.view ?? 'unknown', pitch: seen?.pitch ?? null } as const;
      answers = withAnswer(answers, { ...given, answer: 'wrong' });
    }
  return answers;
}

describe('up to twenty answers "that was wrong"', () => {
  const stray = { before: 0, after: 0 };
  const owed = { all: 0, told: 0, lost: 0 };
  let given = 0;
  for (let person = 0; person < PEOPLE; person++) {
    const bias = biasOf(person);
    const answers = answersOf(person, bias);
    given += answers.length;
    for (let day = 50; day < 50 + DAYS; day++) {
      const before = live(person * 100 + day, bias, []);
      const after = live(person * 100 + day, bias, answers);
      stray.before += before.stray.length;
      stray.after += after.stray.length;
      owed.all += before.told.length;
      owed.told += after.told.filter(Boolean).length;
      owed.lost += before.told.filter((told, one) => told && after.told[one] !== true).length;
    }
  }

  it('take away seven of ten stray warnings on other days', () => {
    expect(given).toBeGreaterThan(4 * PEOPLE); // after some, nothing is left to answer
    expect(stray.before).toBeGreaterThan(5 * PEOPLE);
    expect(stray.after).toBeLessThanOrEqual(0.3 * stray.before);
  });

  // More are told than before: a stray warning that stands keeps the one that is owed from coming.
  it('cost no more than one in twenty of those that are owed', () => {
    expect(owed.lost).toBeLessThanOrEqual(0.05 * owed.all);
    expect(owed.told).toBeGreaterThanOrEqual(0.9 * owed.all);
  });
});
