import { at, type Day } from './day.ts';

export const callMarathon: Day = {
  name: 'Calls all morning: snoozed for one, turned to a colleague for another, frozen in a third',
  start: at('2026-03-04T08:00:00Z'),
  frozen: true,
  script: [
    [10, 'upright'],
    [0, 'snooze30'],
    [45, 'slumped'],
    [4, 'away'],
    [40, 'talking'],
    [40, 'upright'],
    [3, 'away'],
  ],
  story: [
    '40: snoozeEnded - thirty minutes after it began',
    '40: cue slouch - the slump of the snoozed call is still there, and news now',
    '41: alert slouch - a cue comes first',
    '51: cue stillness - another cause, ripe for long: ten minutes lie between two warnings',
    '51: alert stillness',
    '57: cleared by away - two minutes of the four',
    '114: cue stillness - frozen for fifteen minutes; the forty turned away do not count',
    '123: alert stillness - twenty-four',
    '140: cleared by away',
  ],
};
