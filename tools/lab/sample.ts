import { createHash } from 'node:crypto';

/** Some of the people, the same ones for the same seed whatever else is in the folder. */
export interface PeopleSample {
  readonly people: number; // of each folder
  readonly seed: number;
}

const drawn = (seed: number, subject: string): string =>
  createHash('sha256').update(`${seed} ${subject}`).digest('hex');

/** Which of `subjects` belong to the sample; all of them without one. */
export function sampledPeople(subjects: Iterable<string>, sample: PeopleSample | null): ReadonlySet<string> {
  const all = [...new Set(subjects)];
  if (sample === null) return new Set(all);
  const { people, seed } = sample;
  return new Set(all.toSorted((a, b) => drawn(seed, a).localeCompare(drawn(seed, b))).slice(0, people));
}
