import { seconds, type Millis } from '../../base/units.ts';

/** Timers stop while the computer sleeps, so the clock is checked this often. [H] */
const CHECK_EVERY = seconds(20);

/** Calls `ring` once `now` has reached `at` (epoch), after a sleep within `CHECK_EVERY`. Returns a function that cancels it. */
export function alarmAt(at: Millis, now: () => Millis, ring: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (left: number) => {
    timer = setTimeout(check, Math.min(CHECK_EVERY, Math.max(0, left)));
  };
  const check = () => {
    const left = at - now();
    if (left > 0) wait(left);
    else ring();
  };
  wait(at - now());
  return () => clearTimeout(timer);
}
