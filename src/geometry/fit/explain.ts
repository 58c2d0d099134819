import { zeros } from '../../base/matrix.ts';
import {
  fitPosture,
  foretell,
  type Cameras,
  type FittedPosture,
  type Foretold,
  type SeenPoints,
} from './posture-fit.ts';
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
const TEMPER = 0.5;

/**
 * Fits every explanation and mixes them by how probable each is: mean and covariance of the mixture. Where two fit nearly as well,
 * the covariance holds the distance between them. Null when none can be fitted.
 */
export function explainPosture(
  cameras: Cameras,
  points: SeenPoints,
  explanations: PreparedExplanations,
): ExplainedPosture | null {
  const fits = explanations.flatMap(({ name, weight, foretold }) => {
    const fit = fitPosture(cameras, points, foretold);
    return fit === null ? [] : [{ ...fit, name, log: TEMPER * fit.evidence + Math.log(weight) }];
  });
  const evidence = Math.max(...fits.map(({ log }) => log));
  const total = fits.reduce((sum, { log }) => sum + Math.exp(log - evidence), 0);
  if (!(total > 0)) return null;
  const shared = fits.map((fit) => ({ ...fit, share: Math.exp(fit.log - evidence) / total }));
  const mean = (of: (fit: (typeof shared)[number]) => number): number =>
    shared.reduce((sum, fit) => sum + fit.share * of(fit), 0);
  const posture = postureOf((key) => mean((fit) => fit.posture[key]));
  const covariance = zeros(POSTURE_KEYS.length);
  POSTURE_KEYS.forEach((one, i) => {
    POSTURE_KEYS.forEach((other, j) => {
      const at = i * covariance.size + j;
      covariance.values[at] = mean(
        (fit) =>
          (fit.covariance.values[at] ?? 0) + (fit.posture[one] - posture[one]) * (fit.posture[other] - posture[other]),
      );
    });
  });
  return {
    posture,
    covariance,
    misfit: mean((fit) => fit.misfit),
    evidence,
    shares: Object.fromEntries(shared.map(({ name, share }) => [name, share])),
  };
}
