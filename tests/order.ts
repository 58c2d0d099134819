import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest in each project, the longest first; whatever starts beside it is over before it is. */
const FIRST = [
  ...['monitor/reminders', 'alerts/scenarios/before-camera', 'camera/liveness'].map((name) => `unit/${name}`),
  ...['sequences', 'turned', 'people', 'upstream', 'standing'].map((name) => `accuracy/${name}`),
  ...['hidden', 'reminders', 'first-visit', 'webkit', 'firefox', 'accessible', 'reset'].map((name) => `e2e/${name}`),
].map((path) => `tests/${path}.test.ts`);

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
