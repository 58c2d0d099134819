import { describe, expect, it } from 'vitest';
import * as fc from '../../../support/properties.ts';
import { ALLOWANCE, allowanceFor, thresholdOf } from '../../../../src/alerts/answers/allowance.ts';
import {
  ANSWER_KINDS,
  ANSWERS_KEPT,
  answerTo,
  withAnswer,
  withoutAnswer,
  type AnswerKind,
  type WarningAnswer,
} from '../../../../src/alerts/answers/answer.ts';
import { BANDS } from '../../../../src/geometry/bands.ts';
import { WARNED } from '../../../../src/geometry/metric.ts';
import { millis } from '../../../../src/base/units.ts';

const given = (answer: AnswerKind, at = 1, more: Partial<WarningAnswer> = {}): WarningAnswer => ({
  at: millis(at),
  kind: 'cue',
  cause: 'slouch',
  side: 'high',
  view: 'front',
  pitch: 0,
  answer,
  ...more,
});
const list = (...kinds: readonly AnswerKind[]) => kinds.map((kind, at) => given(kind, at));
const slouch = (answers: readonly WarningAnswer[]) => allowanceFor(answers, 'slouch', 'high', 'front');

describe('what answers add up to', () => {
  it('is nothing without answers', () => {
    expect(slouch([])).toEqual({ out: 0, bentOut: 0, wait: 0 });
  });

  it('moves the threshold out by a quarter of the bound for each "wrong"', () => {
    expect(slouch(list('wrong')).out).toBeCloseTo(0.0375, 10);
    expect(slouch(list('wrong', 'wrong')).out).toBeCloseTo(0.075, 10);
  });

  it('takes a step back for each "right", and no further than the beginning', () => {
    expect(slouch(list('wrong', 'wrong', 'right')).out).toBeCloseTo(0.0375, 10);
    expect(slouch(list('right', 'right', 'wrong')).out).toBeCloseTo(0.0375, 10);
    expect(slouch(list('tooEarly', 'wrong', 'right'))).toEqual({ out: 0, bentOut: 0, wait: 0 });
  });

  it('moves it only while the head is bent, if that is how somebody read', () => {
    const bent = slouch([given('reading', 1, { pitch: 20 })]);
    expect(bent.out).toBe(0);
    expect(bent.bentOut).toBeCloseTo(0.0375, 10);
  });

  it.each([0, null])('moves it as a whole when the head was level while reading (%s)', (pitch) => {
    expect(slouch([given('reading', 1, { pitch })]).out).toBeCloseTo(0.0375, 10);
  });

  it('makes warnings of a measure come later for "too early"', () => {
    expect(slouch(list('tooEarly'))).toEqual({ out: 0, bentOut: 0, wait: ALLOWANCE.wait });
  });

  it('makes stillness wait, which has no threshold of a value', () => {
    const still = [given('wrong', 1, { cause: 'stillness' }), given('reading', 2, { cause: 'stillness' })];
    expect(allowanceFor(still, 'stillness', 'high', 'front')).toEqual({ out: 0, bentOut: 0, wait: 2 * ALLOWANCE.wait });
  });

  it('moves nothing when somebody else sat there', () => {
    expect(slouch(list('notMe', 'notMe'))).toEqual({ out: 0, bentOut: 0, wait: 0 });
  });

  it('holds for the view, the side and the measure of the answer alone', () => {
    const answers = [
      given('wrong', 1, { view: 'sideLeft' }),
      given('wrong', 2, { cause: 'headTilt', side: 'low' }),
      given('wrong', 3, { cause: 'headTilt', side: 'high' }),
    ];
    expect(slouch(answers).out).toBe(0);
    expect(allowanceFor(answers, 'slouch', 'high', 'sideLeft').out).toBeGreaterThan(0);
    expect(allowanceFor(answers, 'headTilt', 'low', 'front').out).toBeCloseTo(0.625, 10);
  });

  it('never reaches the full slump, whatever is answered', () => {
    const any = fc.array(fc.constantFrom(...ANSWER_KINDS), { maxLength: 100 });
    fc.assert(
      fc.property(any, fc.option(fc.double({ min: -60, max: 90, noNaN: true })), (kinds, pitch) => {
        const { out, bentOut, wait } = slouch(kinds.map((kind, at) => given(kind, at, { pitch })));
        const { from = 1 } = thresholdOf('slouch', 'high') ?? {};
        expect(from + Math.max(out, bentOut)).toBeLessThanOrEqual(0.8 + 1e-9);
        expect(Math.min(out, bentOut, wait)).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(4 * ALLOWANCE.wait);
      }),
    );
  });

  it.each([...WARNED, 'creep'] as const)(
    'has a threshold for %s, and a bound between watch and poor beyond it',
    (cause) => {
      for (const side of ['low', 'high'] as const) {
        const threshold = thresholdOf(cause, side);
        const bands = BANDS[cause === 'creep' ? 'slouch' : cause];
        const edges = side === 'low' ? (bands?.low ?? bands?.high) : (bands?.high ?? bands?.low);
        expect(threshold?.outward).toBe(Math.sign((edges?.poor ?? 0) - (edges?.watch ?? 0)));
        expect(threshold?.most).toBeGreaterThan(0);
        expect(threshold?.most).toBeLessThanOrEqual(Math.abs((edges?.poor ?? 0) - (edges?.watch ?? 0)) / 2);
      }
    },
  );
});

describe('the list of answers', () => {
  it('keeps one answer to each warning, the last one', () => {
    const answers = withAnswer(withAnswer([], given('wrong')), given('notMe'));
    expect(answers.map(({ answer }) => answer)).toEqual(['notMe']);
    expect(answerTo(answers, given('right'))).toBe('notMe');
  });

  it('tells a cue from the alert of the same moment', () => {
    const answers = withAnswer([given('wrong')], given('right', 1, { kind: 'alert' }));
    expect(answers).toHaveLength(2);
    expect(withoutAnswer(answers, given('right')).map(({ kind }) => kind)).toEqual(['alert']);
  });

  it('drops the oldest when it is full', () => {
    const full = Array.from({ length: ANSWERS_KEPT + 5 }, (_, at) => at).reduce<readonly WarningAnswer[]>(
      (answers, at) => withAnswer(answers, given('wrong', at)),
      [],
    );
    expect(full).toHaveLength(ANSWERS_KEPT);
    expect(full[0]?.at).toBe(5);
  });
});
