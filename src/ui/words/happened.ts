import type { BreakHow } from '../../alerts/breaks/state.ts';
import type { CameraFault } from '../../history/records/event.ts';

/** What happened at an instant, as the day tells it. */
export const HAPPENED = {
  cue: 'A gentle cue',
  alert: 'A warning',
  break: 'A break',
  water: 'You had some water',
  suddenMovement: 'A sudden movement',
  calibration: 'You calibrated',
  how: {
    away: 'away from the desk',
    feet: 'on your feet',
    guided: 'the two-minute reset',
  } satisfies Record<BreakHow, string>,
  camera: {
    refused: 'The camera was not allowed',
    absent: 'No camera was connected',
    busy: 'Another program had the camera',
    unplugged: 'The camera was unplugged',
    muted: 'The camera was switched off or covered',
    stalled: 'The camera sent no fresh pictures',
    moved: 'The camera or your place had changed',
    recovered: 'The camera was back',
  } satisfies Record<CameraFault, string>,
} as const;
