/** One picture, measured: what the networks saw, what was put right by hand, what it comes to. */
export { measured, type Look, type MeasuredSnapshot } from './measured.ts';
