import { at, type Day } from './day.ts';

export const chairSwap: Day = {
  name: 'Another chair: the camera view has moved until there is a new calibration',
  start: at('2026-03-09T10:00:00Z'),
  script: [
    [10, 'settled'],
    [4, 'slumped'],
    [12, 'chairSwap'],
    [4, 'slumped'],
    [4, 'upright'],
  ],
  story: [
    '13: cue creep',
    '24: cleared by away - ten minutes without a picture that can be measured',
    '28: cue creep - four minutes of slump in the new chair',
    '32: cleared by recovered - after two minutes, and the load was below the mark',
  ],
};
