import { at, type Day } from './day.ts';

export const dstNight: Day = {
  name: 'Snoozed until tomorrow over the night in which the clocks go back',
  start: at('2026-10-24T20:00:00+02:00'),
  script: [
    [7, 'slumped'],
    [0, 'snooze780'],
    [20, 'slumped'],
    [750, 'lidClosed'],
    [10, 'settled'],
    [7, 'slumped'],
    [4, 'upright'],
  ],
  story: [
    '3: cue slouch',
    '5: alert slouch',
    '787: snoozeEnded - at 8:07 by the clock on the wall, thirteen hours later and not twelve',
    '790: cue creep',
    '792: alert slouch - five minutes into the slump of the morning',
    '796: cleared by recovered',
  ],
};
