import type { CalibrationStep } from '../../monitor/protocol.ts';

/** Where the parts of a seated figure lie, seen from its right side. */
interface Figure {
  readonly head: readonly [x: number, y: number];
  readonly neck: string;
  readonly trunk: string;
  readonly arm: string;
  readonly inside: string; // where the plumb line crosses the body
  readonly hint: string; // which way to move
}

const THIGH = 'M78 150 134 152 134 196 150 196';

const FIGURES: Readonly<Record<CalibrationStep, Figure>> = {
  upright: {
    head: [88, 36],
    neck: 'M82 72 86 48',
    trunk: 'M78 148C70 126 76 100 80 82',
    arm: 'M82 84 92 120 128 116',
    inside: 'M80 30V144',
    hint: 'M112 44V20M105 27l7-8 7 8',
  },
  slump: {
    head: [108, 64],
    neck: 'M86 94 102 76',
    trunk: 'M84 149C58 138 60 112 82 100',
    arm: 'M84 104 98 134 130 118',
    inside: 'M80 100V144',
    hint: 'M52 74c-8 14-10 30-6 46M39 112l7 9 8-8',
  },
  chinForward: {
    head: [112, 40],
    neck: 'M82 72 104 52',
    trunk: 'M78 148C70 126 76 100 80 82',
    arm: 'M82 84 92 120 128 116',
    inside: 'M80 76V144',
    hint: 'M130 24h26M148 17l9 7-9 7',
  },
};

/** The posture of one calibration step, with a plumb line to compare with. */
export function PoseDrawing({ step }: { readonly step: CalibrationStep }) {
  const { head, neck, trunk, arm, inside, hint } = FIGURES[step];
  return (
    <svg class="pose-drawing" viewBox="0 0 220 216" aria-hidden="true">
      <path class="furniture" d="M52 162h52M46 160 42 92M78 164v34M60 206c4-8 10-12 18-12s14 4 18 12" />
      <path class="furniture" d="M122 128h84M196 128v78M172 56v60M160 128l12-12 12 12" />
      <path class="pose-plumb" d="M80 4v142" />
      <g class="pose-body">
        <path class="limb" d={THIGH} />
        <path class="torso" d={trunk} />
        <path class="neck" d={neck} />
        <circle cx={head[0]} cy={head[1]} r="16" />
        <path class="arm-gap" d={arm} />
        <path class="arm" d={arm} />
      </g>
      <path class="pose-plumb-inside" d={inside} />
      <path class="pose-hint" d={hint} />
    </svg>
  );
}
