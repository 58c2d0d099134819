import { degrees } from '../../../../base/units.ts';
import type { FoundPlacing, WantedPlacing } from './find-placing.ts';

/** What the person can do about how a picture lies. */
export type PlacingStep =
  | { readonly kind: 'quarter'; readonly clockwise: boolean }
  | { readonly kind: 'mirror' }
  | { readonly kind: 'by'; readonly angle: number } // deg, clockwise: levelled by eye
  | { readonly kind: 'is-level' }; // as it is now

const wrapped = (angle: number): number => ((((angle + 180) % 360) + 360) % 360) - 180;

/** How the picture should lie after the step. The room is asked again where the person has not said what is level. */
export function placingAfter({ placing, level }: FoundPlacing, step: PlacingStep): WantedPlacing {
  const { turn, mirrored } = placing;
  const exact = level.by === 'person';
  switch (step.kind) {
    case 'quarter': {
      const quarter = wrapped(Math.round(turn / 90) * 90 + (step.clockwise ? 90 : -90));
      return { turn: degrees(quarter), mirrored, exact: false };
    }
    case 'mirror':
      return { turn: degrees(-turn), mirrored: !mirrored, exact };
    case 'by':
      return { turn: degrees(wrapped(turn + step.angle)), mirrored, exact: true };
    case 'is-level':
      return { turn, mirrored, exact: true };
  }
}
