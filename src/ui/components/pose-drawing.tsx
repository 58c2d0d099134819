import type { CalibrationStep } from '../../monitor/protocol.ts';
import { BodyDrawing, CHAIR, DESK, type BodyFigure } from './body-drawing.tsx';

/** Seated, seen from its right side: what the steps differ in. */
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

/** The posture of one calibration step, with a plumb line to compare with. */
export const PoseDrawing = ({ step }: { readonly step: CalibrationStep }) => (
  <BodyDrawing body={{ ...SEATED, ...FIGURES[step] }} />
);
