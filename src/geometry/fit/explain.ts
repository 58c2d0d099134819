import { zeros } from '../../base/matrix.ts';
import { foretell, type Foretold } from './foretold.ts';
import { PostureFit, ROUNDS, FitInput, type Cameras, type FittedPosture, type SeenPoints } from './posture-fit.ts';
import type { BodyModel } from './body.ts';
import { EXPLANATIONS, type ExplanationName } from './expectations.ts';
import { POSTURE_KEYS, postureOf } from './posture.ts';

/** The explanations of one view, prepared for one person. */
export type PreparedExplanations = readonly {
  readonly name: ExplanationName;
  readonly weight: number;
  readonly foretold: Foretold;
}[];

export const prepareExplanations = (family: 'front' | 'side', body: BodyModel): PreparedExplanations =>
  Object.entries(EXPLANATIONS[family]).map(([name, explanation]) => ({
    name: name as ExplanationName,
    weight: explanation.weight,
    foretold: foretell(body, explanation),
  }));

/** What the points say when all explanations are weighed against each other. */
export interface ExplainedPosture extends FittedPosture {
  readonly shares: Readonly<Partial<Record<ExplanationName, number>>>; // 0-1, probability of each; together 1
}

/**
 * Errors of neighbouring points go together, so points tell less between explanations than as many independent ones would: the
 * exponent on their likelihood [H; 0.5 to 1 makes little difference on the lab's people].
 */
const TEMPER = 0.75;

const logProbability = ({ fit, weight }: { readonly fit: PostureFit; readonly weight: number }): number =>
  TEMPER * fit.evidence() + Math.log(weight);

/** After so many rounds an explanation is given up when it is less probable than the best by this factor (log) [H]. */
const HOPELESS = { round: 3, behind: 12 } as const;
/** Against the best explanation; less changes no reading. */
const LEAST_ODDS = 1e-3;

/**
 * Fits every explanation and mixes them by how probable each is: mean and covariance of the mixture. Where two fit nearly as well,
 * the covariance holds the distance between them. Null when none can be fitted.
 */
export function explainPosture(
  cameras: Cameras,
  points: SeenPoints,
  explanations: PreparedExplanations,
): ExplainedPosture | null {
  const input = new FitInput(cameras, points);
  const begun = explanations
    .map(({ name, weight, foretold }) => ({ name, weight, fit: new PostureFit(input, foretold) }))
    .filter(({ fit }) => fit.advance(HOPELESS.round))
    .map((one) => ({ ...one, log: logProbability(one) }));
  const best = Math.max(...begun.map(({ log }) => log));
  const ended = begun
    .filter(({ log, fit }) => log > best - HOPELESS.behind && fit.advance(ROUNDS))
    .map((one) => ({ ...one, log: logProbability(one) }));
  const evidence = Math.max(...ended.map(({ log }) => log));
  const told = ended.flatMap(({ name, log, fit }) => {
    const odds = Math.exp(log - evidence);
    const fitted = odds < LEAST_ODDS ? null : fit.result();
    return fitted === null ? [] : [{ ...fitted, name, odds }];
  });
  if (told.length === 0) return null;
  const total = told.reduce((sum, { odds }) => sum + odds, 0);
  const shared = told.map((one) => ({ ...one, share: one.odds / total }));
  const mean = (of: (fit: (typeof shared)[number]) => number): number =>
    shared.reduce((sum, fit) => sum + fit.share * of(fit), 0);
  const posture = postureOf((key) => mean((fit) => fit.posture[key]));
  const covariance = zeros(POSTURE_KEYS.length);
  const { size, values } = covariance;
  for (const fit of shared) {
    const off = Float64Array.from(POSTURE_KEYS, (key) => fit.posture[key] - posture[key]);
    for (let row = 0, at = 0; row < size; row += 1)
      for (let column = 0; column < size; column += 1, at += 1) {
        const between = (off[row] ?? 0) * (off[column] ?? 0);
        values[at] = (values[at] ?? 0) + fit.share * ((fit.covariance.values[at] ?? 0) + between);
      }
  }
  return {
    posture,
    covariance,
    misfit: mean((fit) => fit.misfit),
    evidence,
    shares: Object.fromEntries(shared.map(({ name, share }) => [name, share])),
  };
}
