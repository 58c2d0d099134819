import type { RunOptions } from 'axe-core';

/**
 * How axe looks at a page. Nothing is loaded ahead: it would wait ten seconds for the length of each film that does not play, and a camera's film has none
 * while the browser draws no frames. Of the rules in use only that of sound which starts by itself needs it; the films here have none.
 */
export const AXE: RunOptions = { resultTypes: ['violations'], preload: false };
