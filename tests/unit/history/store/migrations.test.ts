import { describe, expect, it } from 'vitest';
import { MIGRATIONS, stepsFrom, versionOf, type Migration } from '../../../../src/history/store/migrations.ts';

const step = (to: number): Migration => ({ to, up: () => undefined });

describe('migrations', () => {
  it('are consecutive from 1', () => {
    expect(versionOf(MIGRATIONS)).toBe(MIGRATIONS.length);
    expect(versionOf([step(1), step(2), step(3)])).toBe(3);
  });

  it.each([[[]], [[step(2)]], [[step(1), step(3)]], [[step(1), step(1)]]])('refuse a gap or a double: %j', (steps) => {
    expect(() => versionOf(steps)).toThrow(/migration/);
  });

  it('give the steps that are still needed', () => {
    const steps = [step(1), step(2), step(3)];
    expect(stepsFrom(0, steps).map(({ to }) => to)).toEqual([1, 2, 3]);
    expect(stepsFrom(2, steps).map(({ to }) => to)).toEqual([3]);
    expect(stepsFrom(3, steps)).toEqual([]);
  });
});
