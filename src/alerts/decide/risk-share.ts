import type { Cause } from './outcome.ts';

/** What one load contributes to the risk. */
export interface RiskShare {
  readonly cause: Cause;
  readonly share: number; // 0-1, 1 = tipping point
  readonly growing: boolean; // the medians say that it is being loaded
  readonly loading: boolean; // ... and so does the newest reading
}

export interface Risk {
  readonly risk: number; // 0-1, the largest share
  readonly leading: RiskShare | null; // ... and whose it is; null when nothing loads
  readonly pressing: RiskShare | null; // the largest of those that load now; null when none does
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
