import { seconds } from '../base/units.ts';

/** After what watches has failed for good, everything is built anew this much later. [H] */
export const RETRY_AFTER = seconds(15);
