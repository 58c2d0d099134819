import { millis, minutes, type Millis } from '../../base/units.ts';

/** A recurring span of the week in which warnings are held back: lunch, a meeting, the evening. */
export interface QuietSpan {
  readonly because: 'quiet' | 'call';
  readonly days: readonly number[]; // 0 Monday - 6 Sunday; the days on which it begins
  readonly from: number; // min after local midnight, 0-1439
  readonly to: number; // min after local midnight, 0-1439; if not after `from`, on the next day
}

/** Local weekday and time of day. */
export interface LocalTime {
  readonly weekday: number; // 0 Monday - 6 Sunday
  readonly minute: number; // min after midnight, 0 up to 1440, with fractions
}

const DAY = 24 * 60; // min
const WEEK = 7 * DAY; // min

/** @param offset minutes that local time is ahead of UTC */
export function localTime(at: Millis, offset: number): LocalTime {
  const local = at / minutes(1) + offset;
  const day = Math.floor(local / DAY);
  return { weekday: (((day + 3) % 7) + 7) % 7, minute: local - day * DAY }; // 1 January 1970 was a Thursday
}

const lengthOf = ({ from, to }: QuietSpan): number => (to > from ? to - from : to - from + DAY);

/** Minutes since a span that begins on `day` began, 0 to a week; more than its length: not in it. */
function into(span: QuietSpan, day: number, now: number): number {
  const passed = now - (day * DAY + span.from);
  return ((passed % WEEK) + WEEK) % WEEK;
}

/** How long the quiet hours last from now, with adjacent spans joined; 0: not quiet. At most a week. */
export function quietFor(spans: readonly QuietSpan[], time: LocalTime): Millis {
  let passed = 0;
  for (;;) {
    const now = time.weekday * DAY + time.minute + passed;
    const left = Math.max(0, ...spans.flatMap((span) => span.days.map((day) => lengthOf(span) - into(span, day, now))));
    if (left <= 0) return millis(passed * minutes(1));
    passed += left;
    if (passed >= WEEK) return millis(WEEK * minutes(1));
  }
}

/**
 * End of the quiet hours at `at`, epoch; null: not quiet. `offsetAt`: minutes that local time is ahead of UTC at an epoch time. Spans
 * are of local time, so a night in which the clocks change is an hour shorter or longer.
 */
export function quietUntil(spans: readonly QuietSpan[], at: Millis, offsetAt: (at: Millis) => number): Millis | null {
  if (spans.length === 0) return null;
  const offset = offsetAt(at);
  const left = quietFor(spans, localTime(at, offset));
  if (left <= 0) return null;
  const plain = Math.ceil(at + left);
  return millis(plain + minutes(offset - offsetAt(millis(plain))));
}
