import type { AssumedSupport } from './support.ts';
import type { AssumedView } from './view.ts';

/** What the person says of a picture; what they leave at 'auto' is read off it. */
export interface Assumption {
  readonly view: AssumedView;
  readonly support: AssumedSupport;
}

export const ASSUME_NOTHING: Assumption = { view: 'auto', support: 'auto' };
