/** Snapshots that were kept: the list, two compared, all over time, and the page to print. */
import { later } from '../../../ui/lazy-screen.tsx';

export { SavedCompare } from './compare.tsx';
export { SavedSnapshots } from './list.tsx';
export { SavedReport } from './report.tsx';
/** Charts are loaded with the first that is looked at. */
export const SavedTrend = later(async () => (await import('./trend.tsx')).TrendOfSaved);
