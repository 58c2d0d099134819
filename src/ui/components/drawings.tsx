import type { Posture } from '../../alerts/decide/outcome.ts';
import { BOB_SHAPE } from '../../platform/bob-shape.ts';
import type { ComponentChildren } from 'preact';
import type { CalibrationStep } from '../../monitor/protocol.ts';

/** The plumb bob as an icon of the posture: filled, half, ringed or hatched. The shape alone tells the state, without colour. */
export function PlumbBob({ posture, size = 24 }: { readonly posture: Posture; readonly size?: number }) {
  return (
    <svg class="bob" data-posture={posture} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <PlumbBobShape posture={posture} />
    </svg>
  );
}

/** The shapes of `PlumbBob` in a 24 by 24 box, for use inside another SVG. */
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

/** A small drawing in a box of 200 by 160. */
export const StateDrawing = ({ children }: { readonly children: ComponentChildren }) => (
  <svg class="state-drawing" viewBox="0 0 200 160" aria-hidden="true">
    {children}
  </svg>
);

/** Drawings for states without a picture. */
export const Chair = () => (
  <StateDrawing>
    <path class="ink" d="M78 30c-6 22-6 38 2 62M80 92h48M104 92v30M82 134c6-8 14-12 22-12s16 4 22 12" />
    <path class="accent-thin" d="M150 16v72" />
    <path class="accent-fill" d="M150 112 143 98A8 8 0 1 1 157 98Z" />
  </StateDrawing>
);

export const LineStill = () => (
  <StateDrawing>
    <path class="ink" d="M76 20h48" />
    <path class="accent-thin" d="M100 20v68" />
    <path class="accent-fill" d="M100 138 84 112A18 18 0 1 1 116 112Z" />
  </StateDrawing>
);

/** A stick figure, sitting or standing, in a box of 220 by 216. All parts but the head are SVG paths. */
export interface BodyFigure {
  readonly head: readonly [x: number, y: number];
  readonly neck: string;
  readonly torso: string;
  readonly limbs: string; // the legs; sitting, with the thighs
  readonly arms: string;
  readonly hint: string; // an arrow for the movement, or a mark on what matters
  readonly furniture: string;
  readonly plumb?: string;
  readonly inside?: string; // where the plumb line crosses the body
  readonly spread?: boolean; // the arms are drawn beside the body, not in front of it
}

interface Props {
  readonly body: BodyFigure;
  readonly room?: string; // the view box, if only a part of the box is drawn
}

export const CHAIR = 'M52 162h52M46 160 42 92M78 164v34M60 206c4-8 10-12 18-12s14 4 18 12';
export const DESK = 'M122 128h84M196 128v78M172 56v60M160 128l12-12 12 12';

export const BodyDrawing = ({ body, room = '0 0 220 216' }: Props) => (
  <svg class="pose-drawing" viewBox={room} aria-hidden="true">
    <path class="furniture" d={body.furniture} />
    {body.plumb !== undefined && <path class="pose-plumb" d={body.plumb} />}
    <g class="pose-body">
      <path class="limb" d={body.limbs} />
      <path class="torso" d={body.torso} />
      <path class="neck" d={body.neck} />
      <circle cx={body.head[0]} cy={body.head[1]} r="15" />
      {body.spread !== true && <path class="arm-gap" d={body.arms} />}
      <path class="arm" d={body.arms} />
    </g>
    {body.inside !== undefined && <path class="pose-plumb-inside" d={body.inside} />}
    <path class="pose-hint" d={body.hint} />
  </svg>
);

/** The figures of the calibration steps, sitting, seen from the right. */
type Step = Required<Pick<BodyFigure, 'head' | 'neck' | 'torso' | 'arms' | 'inside' | 'hint'>>;

const SEATED = {
  limbs: 'M78 150 134 152 134 196 150 196',
  furniture: CHAIR + DESK,
  plumb: 'M80 4v142',
} as const;

const FIGURES: Readonly<Record<CalibrationStep, Step>> = {
  upright: {
    head: [88, 36],
    neck: 'M82 72 86 48',
    torso: 'M78 148C70 126 76 100 80 82',
    arms: 'M82 84 92 120 128 116',
    inside: 'M80 30V144',
    hint: 'M112 44V20M105 27l7-8 7 8',
  },
  slump: {
    head: [108, 64],
    neck: 'M86 94 102 76',
    torso: 'M84 149C58 138 60 112 82 100',
    arms: 'M84 104 98 134 130 118',
    inside: 'M80 100V144',
    hint: 'M52 74c-8 14-10 30-6 46M39 112l7 9 8-8',
  },
  chinForward: {
    head: [112, 40],
    neck: 'M82 72 104 52',
    torso: 'M78 148C70 126 76 100 80 82',
    arms: 'M82 84 92 120 128 116',
    inside: 'M80 76V144',
    hint: 'M130 24h26M148 17l9 7-9 7',
  },
};

/** The posture of a calibration step, with a plumb line for comparison. */
export const PoseDrawing = ({ step }: { readonly step: CalibrationStep }) => (
  <BodyDrawing body={{ ...SEATED, ...FIGURES[step] }} />
);
