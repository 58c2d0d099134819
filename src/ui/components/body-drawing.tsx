/** A figure of a few strokes, seated or on its feet, in a room of 220 by 216. All but the head are paths. */
export interface BodyFigure {
  readonly head: readonly [x: number, y: number];
  readonly neck: string;
  readonly torso: string;
  readonly limbs: string; // legs; seated, the thigh too
  readonly arms: string;
  readonly hint: string; // which way to move, or what to look at
  readonly furniture: string;
  readonly plumb?: string;
  readonly inside?: string; // where the plumb line crosses the body
  readonly spread?: boolean; // the arms lie beside the body, not before it
}

interface Props {
  readonly body: BodyFigure;
  readonly room?: string; // the part of it that is drawn
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
