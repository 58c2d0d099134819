import type { Zone } from '../format/scale.ts';

interface Props {
  readonly zones: readonly Zone[];
  readonly at: number; // 0-1, where the value lies
  readonly median: number | null; // 0-1, of the last ten seconds: what the band goes by; null: not enough yet
  readonly within: readonly [low: number, high: number] | null; // 0-1, its interval; null: counted, not estimated
}

const share = (value: number): string => `${(value * 100).toFixed(1)}%`;

/** The position of a value among its bands, with its interval. Hidden from screen readers: the same is written beside it. */
export function Strip({ zones, at, median, within }: Props) {
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

/** Not measured: hatched grey. */
export const StripUnknown = () => <div class="strip" data-unknown aria-hidden="true" />;
