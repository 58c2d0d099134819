import type { Posture } from '../../alerts/index.ts';
import { BOB_SHAPE } from '../../platform/tab-signs.ts';

/** The plumb bob as a sign of the posture: filled, half, ringed, hatched. The shape is enough without the colour. */
export function PlumbBob({ posture, size = 24 }: { readonly posture: Posture; readonly size?: number }) {
  return (
    <svg class="bob" data-posture={posture} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <PlumbBobShape posture={posture} />
    </svg>
  );
}

/** The same as shapes in a 24 by 24 box, for use inside another drawing. */
export function PlumbBobShape({ posture }: { readonly posture: Posture }) {
  return (
    <>
      <path class="bob-body" d={BOB_SHAPE.body} />
      {posture === 'watch' && <path class="bob-fill" d={BOB_SHAPE.half} />}
      {posture === 'poor' && <path class="bob-fill" d={BOB_SHAPE.core} />}
      {posture === 'unknown' && <path class="bob-hatch" d={BOB_SHAPE.hatch} />}
    </>
  );
}
