import type { Cause, Limit } from './outcome.ts';

/** The contribution of one load to the risk. */
export interface RiskShare {
  readonly cause: Cause;
  readonly share: number; // 0-1, 1 = its limit
  readonly limit: Limit;
  readonly growing: boolean; // it builds up according to the medians
  readonly loading: boolean; // ... and according to the newest reading, out of the person's own range: it may warn
}

export interface Risk {
  readonly risk: number; // 0-1, the largest share
  readonly leading: RiskShare | null; // ... that share; null without any load
  readonly pressing: RiskShare | null; // the largest share that is loading now; null when none is
}

export function riskOf(shares: readonly RiskShare[]): Risk {
  let leading: RiskShare | null = null;
  let pressing: RiskShare | null = null;
  for (const share of shares) {
    if (leading === null || share.share > leading.share) leading = share;
    if (share.loading && (pressing === null || share.share > pressing.share)) pressing = share;
  }
  return { risk: leading?.share ?? 0, leading, pressing };
}
