/** One picture, measured: what the networks saw, what was put right by hand, what it comes to. */
export type { Look, MeasuredSnapshot } from './measured.ts';
