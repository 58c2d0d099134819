import { at, type Day } from './day.ts';

export const standingDesk: Day = {
  name: 'A standing desk: up and down, and once forgotten',
  start: at('2026-03-10T08:00:00Z'),
  frozen: true,
  script: [
    [14, 'settled'],
    [14, 'standing'],
    [14, 'settled'],
    [14, 'standing'],
    [26, 'settled'],
    [10, 'standing'],
  ],
  story: [
    '71: cue stillness - fifteen minutes after the last change',
    '80: alert stillness - twenty-four',
    '82: cleared by moved - standing up',
  ],
};
