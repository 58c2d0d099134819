import { describe, expect, it } from 'vitest';
import { millis, minutes } from '../../../../src/base/units.ts';
import { BeforeCamera, FRONT } from './before-camera.ts';

const { upright, slumped } = FRONT;

describe('P2: the clock is set back by an hour', () => {
  const setBack = (person: BeforeCamera) => {
    person.at = millis(person.at - minutes(60));
    return person;
  };

  it('a slump after it is measured and told', () => {
    const person = setBack(new BeforeCamera(0).sit(upright, minutes(5)));
    const from = person.at;
    person.sit(slumped, minutes(10));
    expect(person.step?.outcome.posture).toBe('poor');
    const told = person.events.filter(({ kind }) => kind === 'alert').map(({ at }) => (at - from) / minutes(1));
    expect(told[0]).toBeLessThan(6.5);
  });

  it('sitting up after it is measured as well', () => {
    const person = setBack(new BeforeCamera(0).sit(slumped, minutes(3)));
    person.sit(upright, minutes(20));
    expect(person.step?.outcome.posture).toBe('good');
    expect(person.step?.outcome.risk).toBeLessThan(0.8);
  });
});
