import { availableParallelism, loadavg } from 'node:os';

const EVERY = 5000; // ms
/** Programs that want to run, for each core: up to here a machine is merely busy. */
const BUSY = 2;
/** No allowance beyond this, however busy. */
const MOST = 2;

/** How overloaded the machine is while a test is timed. */
export interface Load {
  /** Times by which a time limit is stretched: 1 unless more than two programs for each core want to run, 2 at most. */
  stretch(): number;
  stop(): void;
}

/** Watches the machine's load from now on. Systems without that figure (Windows) count as idle. */
export function watchLoad(): Load {
  let worst = 0;
  const look = () => {
    worst = Math.max(worst, loadavg()[0] ?? 0);
  };
  look();
  const timer = setInterval(look, EVERY);
  return {
    stretch: () => Math.min(MOST, Math.max(1, worst / availableParallelism() / BUSY)),
    stop: () => clearInterval(timer),
  };
}
