import { at, type Day } from './day.ts';

export const lunch: Day = {
  name: 'Lunch at the desk, then really away',
  start: at('2026-03-05T11:00:00Z'),
  script: [
    [30, 'settled'],
    [3, 'lookingDown'],
    [1, 'upright'],
    [3, 'lookingDown'],
    [1, 'talking'],
    [3, 'lookingDown'],
    [45, 'away'],
    [20, 'settled'],
  ],
  story: [
    '36: cue headPitch - over the plate for six minutes out of eight; looking down alone never alerts',
    '43: cleared by away',
  ],
};
