import { build } from '../../../scripts/lib/project.mjs';

/** The end-to-end tests drive the built app; this builds it from the current sources. */
export function setup(): void {
  build();
}
