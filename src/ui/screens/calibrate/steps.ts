import { signal } from '@preact/signals';
import type { CalibrationStep } from '../../../monitor/protocol.ts';

export const ALL_STEPS: readonly CalibrationStep[] = ['upright', 'slump', 'chinForward'];
export const SHORT: readonly CalibrationStep[] = ['upright'];

/** The steps of the calibration under way, as they were asked for on this page. */
export const asked = signal<readonly CalibrationStep[]>(ALL_STEPS);
