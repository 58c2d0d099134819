import { secondsInBrief } from '../format/time.ts';
import type { Zone } from '../format/scale.ts';

const RADIUS = 44;
const AROUND = 2 * Math.PI * RADIUS;

interface RingProps {
  readonly left: number; // seconds
  readonly whole: number; // seconds; the ring is full at this value
  readonly filled: boolean; // true while the hold is timed, false while the person gets ready
}

/** A countdown as a ring that empties, with the seconds inside. */
export function Ring({ left, whole, filled }: RingProps) {
  const share = whole <= 0 ? 0 : Math.min(1, Math.max(0, left / whole));
  return (
    <svg
      class="ring"
      data-filled={filled}
      viewBox="0 0 104 104"
      role="timer"
      aria-label={secondsInBrief(Math.ceil(left))}
    >
      <circle class="ring-track" cx="52" cy="52" r={RADIUS} />
      <circle
        class="ring-left"
        cx="52"
        cy="52"
        r={RADIUS}
        stroke-dasharray={AROUND}
        stroke-dashoffset={AROUND * (1 - share)}
        transform="rotate(-90 52 52)"
      />
      <text class="ring-number" x="52" y="52" dy="0.36em">
        {Math.ceil(left)}
      </text>
    </svg>
  );
}

interface StripProps {
  readonly zones: readonly Zone[];
  readonly at: number; // 0-1, position of the value
  readonly median: number | null; // 0-1, median of the last ten seconds, which decides the band; null: too few values
  readonly within: readonly [low: number, high: number] | null; // 0-1, interval of the value; null: the value is counted, not estimated
}

const share = (value: number): string => `${(value * 100).toFixed(1)}%`;

/** The position of a value among its bands, with its interval. Hidden from screen readers, because the text beside it says the same. */
export function Strip({ zones, at, median, within }: StripProps) {
  return (
    <div class="strip" aria-hidden="true">
      {zones.map(({ band, from, to }) => (
        <span
          key={from}
          class="strip-zone"
          data-band={band}
          data-here={(median ?? at) >= from && (median ?? at) <= to}
          style={{ '--from': share(from), '--to': share(to) }}
        />
      ))}
      {within !== null && (
        <span class="strip-interval" style={{ '--from': share(within[0]), '--to': share(within[1]) }} />
      )}
      {median !== null && <span class="strip-median" style={{ '--at': share(median) }} />}
      <span class="strip-plumb" style={{ '--at': share(at) }} />
    </div>
  );
}

/** A measure without a value: a hatched grey strip. */
export const StripUnknown = () => <div class="strip" data-unknown aria-hidden="true" />;
