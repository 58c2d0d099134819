import { nothing, type Collected } from './collect.ts';
import { heldOutClasses, heldOutIntervals, type HeldOutClass, type HeldOutInterval } from './held-out.ts';
import type { Lab } from './lab.ts';
import { groupBefore, OTHER_CAMERAS } from './reproject.ts';
import { sampledPeople } from './sample.ts';
import { CAMERA, scoreGroup } from './score-lab.ts';
import { scoreClasses, scoreMetrics, type ClassScore, type MetricScore } from './score.ts';

/** The groups as another camera would have seen them. */
export interface CameraScore {
  readonly name: string;
  readonly metrics: readonly MetricScore[];
  readonly classes: readonly ClassScore[];
  readonly refused: number; // calibration pictures that the app would not take
}

/** What can be said of people and cameras that had no part in choosing constants. */
export interface Others {
  readonly intervals: readonly HeldOutInterval[];
  readonly classes: readonly HeldOutClass[];
  readonly cameras: readonly CameraScore[];
}

/** Enough people for the table of cameras, which measures every picture once for each of them. */
const BEFORE_CAMERAS = { people: 4, seed: 1 };

export function othersOf({ groups }: Lab, { trials, votes }: Collected): Others {
  const people = sampledPeople(
    groups.map(({ subject }) => subject),
    BEFORE_CAMERAS,
  );
  const moved = groups.filter(({ folder, subject }) => /^groups2?$/.test(folder) && people.has(subject));
  return {
    intervals: heldOutIntervals(trials),
    classes: heldOutClasses(votes.filter(({ subject }) => groups.some((group) => group.subject === subject))),
    cameras: (moved.length === 0 ? [] : OTHER_CAMERAS).map((other) => {
      const into = nothing();
      for (const group of moved) scoreGroup(groupBefore(group, other), into, CAMERA);
      const refused = into.complaints.length;
      return { name: other.name, metrics: scoreMetrics(into.trials), classes: scoreClasses(into.votes), refused };
    }),
  };
}
