import { seconds, type Millis } from '../../base/units.ts';

/** Timers stand still while the computer sleeps: the clock on the wall is looked at this often. [H] */
const LOOK_EVERY = seconds(20);

/** Calls `ring` once `now` has reached `at` (epoch), after a sleep within `LOOK_EVERY`. The answer calls it off. */
export function alarmAt(at: Millis, now: () => Millis, ring: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (left: number) => {
    timer = setTimeout(look, Math.min(LOOK_EVERY, Math.max(0, left)));
  };
  const look = () => {
    const left = at - now();
    if (left > 0) wait(left);
    else ring();
  };
  wait(at - now());
  return () => clearTimeout(timer);
}
