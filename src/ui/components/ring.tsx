import { secondsInBrief } from '../format/duration.ts';

const RADIUS = 44;
const AROUND = 2 * Math.PI * RADIUS;

interface Props {
  readonly left: number; // seconds
  readonly whole: number; // seconds; the ring is full at this
  readonly filled: boolean; // holding counts, preparing does not
}

/** A countdown as a ring that empties, with the seconds inside. */
export function Ring({ left, whole, filled }: Props) {
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
