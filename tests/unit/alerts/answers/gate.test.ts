import { describe, expect, it } from 'vitest';
import type { AnswerKind, WarningAnswer } from '../../../../src/alerts/answers/answer.ts';
import type { Warned } from '../../../../src/alerts/decide/outcome.ts';
import { millis, minutes } from '../../../../src/base/units.ts';
import { SLUMPED, UPRIGHT, Sitting } from '../sitting.ts';

const answers = (count: number, answer: AnswerKind, cause: Warned = 'slouch', pitch = 0): readonly WarningAnswer[] =>
  Array.from({ length: count }, (_, at) => ({
    at: millis(at),
    kind: 'alert' as const,
    cause,
    side: 'high' as const,
    view: 'front' as const,
    pitch,
    answer,
  }));

const without = new Sitting();
const NEAR = { ...UPRIGHT, slouch: 0.72 };
const BOTH = [...answers(4, 'wrong'), ...answers(4, 'wrong', 'creep')];

describe('warnings after answers', () => {
  it('say from which view they come, and how the head was held', () => {
    const bent = new Sitting().sit({ ...SLUMPED, headPitch: 12 }, minutes(4));
    const [cue] = bent.events;
    expect(cue?.kind).toBe('cue');
    expect(cue?.kind === 'cue' && cue.explanation.seen).toEqual({ view: 'front', pitch: 12 });
  });

  it('hold back what is between the old threshold and the new one, and show the same load', () => {
    const near = new Sitting({ answers: answers(4, 'wrong') }).sit(NEAR, minutes(4));
    const plain = new Sitting().sit(NEAR, minutes(4));
    expect(plain.times('cue')).toHaveLength(1);
    expect(near.times('cue')).toEqual([]);
    expect(near.outcome).toEqual({ ...plain.outcome, episode: null });
  });

  it('do not touch a full slump by a second', () => {
    const slump = new Sitting({ answers: BOTH }).sit(UPRIGHT, minutes(5)).sit(SLUMPED, minutes(10));
    const plain = without.sit(UPRIGHT, minutes(5)).sit(SLUMPED, minutes(10));
    expect(slump.times('cue')).toEqual(plain.times('cue'));
    expect(slump.times('alert')).toEqual(plain.times('alert'));
  });

  it('name the measure that still warns when another is held back', () => {
    const two = new Sitting({ answers: BOTH }).sit({ ...NEAR, headForwardIndex: 95 }, minutes(4));
    const [cue] = two.events;
    expect(cue?.kind === 'cue' && cue.explanation.cause).toBe('headForwardIndex');
  });

  it('are held back while the head is bent, if somebody answered that they read', () => {
    const reading = [...answers(4, 'reading', 'slouch', 20), ...answers(4, 'reading', 'creep', 20)];
    expect(new Sitting({ answers: reading }).sit({ ...NEAR, headPitch: 15 }, minutes(5)).times('cue')).toEqual([]);
    expect(new Sitting({ answers: reading }).sit({ ...NEAR, headPitch: 2 }, minutes(5)).times('cue')).toHaveLength(1);
  });

  it('come later after "too early", the cue first and by the same time', () => {
    const late = new Sitting({ answers: [...answers(2, 'tooEarly'), ...answers(2, 'tooEarly', 'creep')] });
    const plain = new Sitting();
    for (const one of [plain, late]) one.sit(SLUMPED, minutes(15));
    const wait = (kind: 'cue' | 'alert') => (late.times(kind)[0] ?? 0) - (plain.times(kind)[0] ?? 0);
    expect(wait('cue')).toBeCloseTo(3, 1);
    expect(wait('alert')).toBeCloseTo(3, 1);
  });

  it('come from another view as ever', () => {
    const side = BOTH.map((one) => ({ ...one, view: 'sideLeft' as const }));
    expect(new Sitting({ answers: side }).sit(NEAR, minutes(4)).times('cue')).toHaveLength(1);
  });

  it('are as ever once the answers are taken back', () => {
    const right = [...answers(4, 'wrong'), ...answers(4, 'right').map((one, at) => ({ ...one, at: millis(10 + at) }))];
    expect(new Sitting({ answers: right }).sit(NEAR, minutes(4)).times('cue')).toHaveLength(1);
  });

  it('of stillness come later, and never later than its limit', () => {
    const plain = new Sitting().sit(UPRIGHT, minutes(31));
    const late = new Sitting({ answers: answers(20, 'wrong', 'stillness') }).sit(UPRIGHT, minutes(31));
    expect((late.times('cue')[0] ?? 0) - (plain.times('cue')[0] ?? 0)).toBeCloseTo(6, 1);
    expect(late.times('alert')[0]).toBeLessThanOrEqual(30);
  });
});
