import { isSetBack } from '../../base/clock.ts';
import { millis, seconds, type Millis } from '../../base/units.ts';

/** Timers stop while the computer sleeps, so the clock is checked this often. [H] */
const CHECK_EVERY = seconds(20);

/**
 * Calls `ring` once `now` has reached `at` (epoch), after a sleep within `CHECK_EVERY`. When the system clock is set back, `at` moves
 * back with it. Returns a function that cancels it.
 */
export function alarmAt(at: Millis, now: () => Millis, ring: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = at;
  let checkedAt = now();
  const wait = (left: number) => {
    timer = setTimeout(check, Math.min(CHECK_EVERY, Math.max(0, left)));
  };
  const check = () => {
    const time = now();
    if (isSetBack(checkedAt, time)) due = millis(due + time - checkedAt);
    checkedAt = time;
    const left = due - time;
    if (left > 0) wait(left);
    else ring();
  };
  wait(due - checkedAt);
  return () => clearTimeout(timer);
}
