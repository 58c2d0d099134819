import type { Limit } from '../../../alerts/decide/outcome.ts';

/** Only creep has a tipping point; everything else has a limit of its own, which its explanation names. */
export const limitName = (limit: Limit | null): 'tippingPoint' | 'other' =>
  limit === 'tippingPoint' ? 'tippingPoint' : 'other';
