import { signal } from '@preact/signals';
import type { Millis } from '../../geometry/units.ts';

/** Time (epoch) of the warning that the person has read and put away, on the page or in the mini window; null: none. */
export const putAway = signal<Millis | null>(null);
