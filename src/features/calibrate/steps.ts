import type { CalibrationStep } from '../../monitor/protocol.ts';

export const ALL_STEPS: readonly CalibrationStep[] = ['upright', 'slump', 'chinForward'];
export const UPRIGHT_ONLY: readonly CalibrationStep[] = ['upright'];
