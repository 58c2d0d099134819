import { facingOf } from '../../../src/geometry/view.ts';
import { aspectSigns, viewToMeasure, type AspectWeights } from '../../../src/geometry/standing/seen-from-behind.ts';
import type { View } from '../../../src/geometry/reading.ts';
import type { Pose } from '../../../src/pose/pose.ts';
import { solved } from './least-squares.ts';
import type { SeenStanding } from './looks.ts';
import { aspectOf } from './trials.ts';

/** What was named, and what it is. */
export interface NamedView {
  readonly picture: string;
  readonly subject: string;
  readonly truly: View;
  readonly named: View; // by the app's own weights
  readonly leftOut: View; // by weights that the other people's pictures alone have set
}

const NAMES = ['face', 'ankles', 'anklesAgain', 'feet', 'hips'] as const;
/** Keeps weights finite where signs part two views wholly; about what the app's weights were rounded with. */
const RIDGE = 0.1;
const ROUNDS = 30;

interface Case {
  readonly signs: readonly number[];
  readonly isFront: boolean;
}

/** Logistic regression by Newton's method: the weights that make front and back likeliest. */
function weightsOf(cases: readonly Case[]): AspectWeights {
  let weights: readonly number[] = Array<number>(NAMES.length + 1).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const size = weights.length;
    const bend = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (__, j): number => (i === j && i < NAMES.length ? RIDGE : 0)),
    );
    const slope: number[] = weights.map((weight, at) => (at < NAMES.length ? -RIDGE * weight : 0));
    for (const { signs, isFront } of cases) {
      const says = signs.reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), 0);
      const likely = 1 / (1 + Math.exp(-says));
      signs.forEach((sign, i) => {
        slope[i] = (slope[i] ?? 0) + ((isFront ? 1 : 0) - likely) * sign;
        const row = bend[i];
        if (row) signs.forEach((other, j) => (row[j] = (row[j] ?? 0) + likely * (1 - likely) * sign * other));
      });
    }
    const step = solved(bend, slope);
    weights = weights.map((weight, at) => weight + (step[at] ?? 0));
  }
  const [face = 0, ankles = 0, anklesAgain = 0, feet = 0, hips = 0, offset = 0] = weights;
  return { face, ankles, anklesAgain, feet, hips, offset };
}

const signsOf = (pose: Pose): readonly number[] | null => {
  const signs = aspectSigns(pose);
  return signs && [...NAMES.map((name) => signs[name]), 1];
};

function namedBy(pose: Pose, weights?: AspectWeights): View {
  const seen = viewToMeasure(pose, weights);
  return seen === 'unsure' ? 'unknown' : facingOf(pose, seen).view;
}

/** The view of every picture in which somebody was found, as the app names it and with each person left out. */
export function namedViews(seen: readonly SeenStanding[]): readonly NamedView[] {
  const found = seen.flatMap(({ analysed, ...one }) => (analysed === null ? [] : [{ ...one, pose: analysed.pose }]));
  return [...new Set(found.map(({ subject }) => subject))].flatMap((subject) => {
    const cases = found.flatMap(({ subject: whose, view, pose }): Case[] => {
      const signs = whose === subject || aspectOf(view) === 'side' ? null : signsOf(pose);
      return signs === null ? [] : [{ signs, isFront: view === 'front' }];
    });
    const weights = weightsOf(cases);
    return found
      .filter((one) => one.subject === subject)
      .map(({ id, view, pose }) => ({
        picture: id,
        subject,
        truly: view,
        named: namedBy(pose),
        leftOut: cases.length === 0 ? namedBy(pose) : namedBy(pose, weights),
      }));
  });
}
