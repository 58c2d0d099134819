import { describe, expect, it } from 'vitest';
import type { AnswerKind, WarningAnswer } from '../../../../src/alerts/answers/answer.ts';
import type { Warned } from '../../../../src/alerts/decide/outcome.ts';
import { millis, minutes, seconds } from '../../../../src/base/units.ts';
import { reading, Sitting, SLUMPED, UPRIGHT } from '../sitting.ts';

const given = (cause: Warned, answer: AnswerKind, at: number): WarningAnswer => ({
  at: millis(at),
  kind: 'alert',
  cause,
  side: 'high',
  view: 'front',
  pitch: 2,
  answer,
});

describe('an alert that was somebody else’s', () => {
  /** Slumped, warned, upright, slumped again: time between the two alerts, min. */
  function untilNext(answer: AnswerKind): number {
    const before = new Sitting().sit(SLUMPED, minutes(6));
    const first = before.events.find(({ kind }) => kind === 'alert');
    if (first === undefined) throw new Error('a slump of six minutes gives an alert');
    const after = new Sitting({ answers: [given('headTilt', answer, first.at)] }, before.at);
    after.state = before.state;
    after.sit(UPRIGHT, minutes(2.5)).sit(SLUMPED, minutes(12));
    const next = after.events.find(({ kind }) => kind === 'alert');
    return next === undefined ? Infinity : (next.at - first.at) / minutes(1);
  }

  it('does not keep the person’s own from coming', () => {
    expect(untilNext('notMe')).toBeLessThan(10);
  });

  it.each(['right', 'wrong'] as const)('is one of theirs with any other answer: %s', (answer) => {
    expect(untilNext(answer)).toBeGreaterThanOrEqual(10);
  });
});

describe('answers about the distance, whose error is the same every day', () => {
  /** An hour with something to look at nearer than a lens makes sure. */
  const told = (cm: number, wrong: number) => {
    const answers = Array.from({ length: wrong }, (_, at) => given('viewingDistance', 'wrong', at + 1));
    return new Sitting({ answers, off: ['stillness'] }).each(minutes(60), seconds(5), (at) => ({
      kind: 'reading',
      at,
      reading: reading(at, { ...UPRIGHT, viewingDistance: cm }),
    })).events;
  };

  it('end the warnings of somebody whom the lens reads too near', () => {
    expect(told(30, 0).length).toBeGreaterThan(0);
    expect(told(30, 2)).toEqual([]);
    expect(told(28, 4)).toEqual([]);
  });

  it('do not end those of somebody who is too near whatever the lens', () => {
    expect(told(27, 4).length).toBeGreaterThan(0);
  });
});
