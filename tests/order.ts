import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** End-to-end tests that mostly wait, the longest first; whatever starts beside them is over before they are. */
const FIRST = ['hidden', 'reminders', 'first-visit', 'firefox', 'webkit', 'accessible', 'reset'].map(
  (name) => `e2e/${name}.test.ts`,
);

const place = ({ moduleId }: TestSpecification): number => {
  const index = FIRST.findIndex((name) => moduleId.endsWith(name));
  return index === -1 ? FIRST.length : index;
};

/** Vitest's own order, but for those that take the longest: they begin. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}
