/** Snapshots that were kept: the list, two compared, all over time, and the page to print. */
import { later } from '../../../ui/lazy-screen.tsx';

export { KeptCompare } from './compare.tsx';
export { KeptSnapshots } from './list.tsx';
export { KeptReport } from './report.tsx';
/** Charts are loaded with the first that is looked at. */
export const KeptTrend = later(async () => (await import('./trend.tsx')).TrendOfKept);
