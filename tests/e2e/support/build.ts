import { build } from '../../../scripts/lib/project.mjs';

/** The end-to-end tests drive what people get: the built app, built from these very sources. */
export function setup(): void {
  build();
}
