import { at, type Day } from './day.ts';

export const nap: Day = {
  name: 'A nap on camera',
  start: at('2026-03-07T13:00:00Z'),
  frozen: true,
  script: [
    [10, 'settled'],
    [25, 'dozing'],
    [10, 'settled'],
  ],
  story: [
    '12: cue headPitch - the chin sinks to the chest: minutes are enough at sixty degrees',
    '15: alert slouch - once within half an hour',
    '25: cue stillness - another cause, fifteen minutes after the last move',
    '34: alert stillness',
    '37: cleared by recovered',
  ],
};
