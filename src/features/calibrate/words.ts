import type { CalibrationStep } from '../../monitor/protocol.ts';

export interface PoseWords {
  readonly name: string;
  readonly prepare: string; // read aloud in about the time that the step prepares
  readonly hold: string;
}

export const POSES: Readonly<Record<CalibrationStep, PoseWords>> = {
  upright: {
    name: 'Upright',
    prepare: 'Sit back and grow tall. Shoulders easy, eyes on the screen.',
    hold: 'Stay tall and easy. Breathe.',
  },
  slump: {
    name: 'Slump',
    prepare: 'Now let yourself sink into the slump you know from long afternoons.',
    hold: 'Stay slumped. Eyes on the screen.',
  },
  chinForward: {
    name: 'Chin forward',
    prepare: 'Sit tall again, then push your chin towards the screen. Only the head moves.',
    hold: 'Keep the chin forward.',
  },
};

export const CALIBRATE = {
  title: 'Calibrate',
  lead: 'Show Plumbline three postures, about half a minute in all. From then on it compares you with yourself.',
  hints: [
    'Sit where you work, the way you face your screen.',
    'Head and both shoulders in the picture, with light from the front.',
    'From the side, hips in the picture give more measures.',
  ],
  name: 'Name of this calibration',
  defaultName: { sitting: 'My desk, sitting', standing: 'My desk, standing' },
  desk: { legend: 'How you work here', sitting: 'Sitting', standing: 'Standing' },
  short: 'Upright only',
  shortHint: 'Quicker; the ranges are then those of most people, and the error is larger.',
  start: 'Begin',
  offTitle: 'Start the camera first',
  offText: 'Calibrating needs the live picture.',
  sampleTitle: 'The sample has its own calibration',
  sampleText: 'It belongs to the person in the clip. Leave the sample to calibrate yourself.',
  step: 'Step',
  of: 'of',
  prepare: 'Get ready',
  hold: 'Hold it',
  cancel: 'Stop calibrating',
  refused: 'That one did not work',
  again: 'Try this step again',
  done: 'Calibrated',
  doneText: 'Plumbline now compares you with this. You can hide the tab.',
  quality: 'Quality',
  qualities: {
    good: 'clear',
    fair: 'usable: more light or a plainer background would make it better',
    weak: 'weak: the numbers are coarse; do it again when you can',
  },
  camera: 'Camera',
  looksUp: (degrees: number) =>
    `looks up at you by about ${degrees}°: a head pushed forward is told less surely. Nearer to eye level it sees more.`,
  toNow: 'See it at work',
  redo: 'Do it again',
  list: 'Your calibrations',
  none: 'None yet. Yours appear here, one for each camera, view and desk.',
  inUse: 'In use',
  use: 'Use',
  rename: 'Rename',
  delete: 'Delete',
  renameTitle: 'Rename the calibration',
  save: 'Save',
  deleteTitle: 'Delete this calibration?',
  deleteText: 'Measures that compare you with it stay unknown until you calibrate again. This cannot be undone.',
  confirmDelete: 'Delete it',
  otherCamera: 'another camera',
} as const;
