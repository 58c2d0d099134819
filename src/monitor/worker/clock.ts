import { BEAT } from '../silence.ts';

// Beats for a page in a hidden tab, whose own timers browsers slow down to one a minute; a worker's are not.
setInterval(() => globalThis.postMessage(null, []), BEAT);
