import { describe, expect, it } from 'vitest';
import { validateOptions } from '../../../tools/lab/options.ts';
import { sampledPeople } from '../../../tools/lab/sample.ts';

describe('the command line of validate', () => {
  it('takes folders, switches and numbers in any order', () => {
    expect(validateOptions(['lab', '--people', '4', '--live', '--seed', '7', 'more'])).toEqual({
      folders: ['lab', 'more'],
      json: false,
      updateDocs: false,
      remember: false,
      live: true,
      standing: false,
      sample: { people: 4, seed: 7 },
      fullSample: null,
    });
  });
  it.each([
    [['--peple', '4', 'lab'], '--peple'],
    [['--people', 'lab'], '--people'],
    [['--people', '0', 'lab'], '--people'],
    [['--people', '2.5', 'lab'], '--people'],
    [['lab', '--seed'], '--seed'],
    [['--live', '--full-people', '3', 'lab'], '--live and --full-people'],
    [['--standing', '--live', 'lab'], '--standing'],
  ])('%j is answered with a sentence', (args, about) => {
    const answer = validateOptions(args);
    expect(answer).toMatch(new RegExp(`^${about}: `));
  });
  it('asks for folders', () => {
    expect(validateOptions(['--json'])).toBe('');
  });
});

describe('a sample of people', () => {
  const all = Array.from({ length: 24 }, (_, index) => `d${index}`);
  it('has as many as asked for, the same ones for the same seed and others for another', () => {
    const [one, again, other] = [1, 1, 2].map((seed) => [...sampledPeople(all, { people: 5, seed })]);
    expect(one).toHaveLength(5);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });
  it('does not depend on the order, nor on who else is there', () => {
    const sample = { people: 5, seed: 3 };
    const chosen = sampledPeople(all, sample);
    expect(new Set(sampledPeople(all.toReversed(), sample))).toEqual(chosen);
    for (const one of sampledPeople(chosen, { people: 4, seed: 3 })) expect(chosen).toContain(one);
    const without = all.filter((subject) => chosen.has(subject) || subject === 'd0');
    expect(sampledPeople(without, sample)).toEqual(chosen);
  });
  it('is everybody when there is none', () => {
    expect(sampledPeople(['a', 'b', 'a'], null)).toEqual(new Set(['a', 'b']));
  });
});
