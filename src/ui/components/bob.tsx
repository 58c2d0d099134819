import type { Posture } from '../../alerts/index.ts';

const OUTLINE = 'M12 22.5 6.1 13.6A7 7 0 1 1 17.9 13.6Z';
const CORE = 'M12 18.4 8.9 13.2A3.8 3.8 0 1 1 15.1 13.2Z';
const HALF = 'M12 22.5 6.1 13.6A7 7 0 0 1 12 2.8Z';

/** The plumb bob as a sign of state: filled, half, ringed, hatched. Its shape says it without the colour. */
export function Bob({ posture, size = 24 }: { readonly posture: Posture; readonly size?: number }) {
  return (
    <svg class="bob" data-posture={posture} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <BobShape posture={posture} />
    </svg>
  );
}

/** The same as shapes in a 24 by 24 box, for use inside another drawing. */
export function BobShape({ posture }: { readonly posture: Posture }) {
  return (
    <>
      <path class="bob-body" d={OUTLINE} />
      {posture === 'watch' && <path class="bob-fill" d={HALF} />}
      {posture === 'poor' && <path class="bob-fill" d={CORE} />}
      {posture === 'unknown' && (
        <path class="bob-hatch" d="M7.2 7.6 12.4 4M6 12.6 17 5.2M8.6 16 18.4 9.4M10.8 19.6 16.6 15.6" />
      )}
    </>
  );
}
