import { at, type Day } from './day.ts';

export const laptopLid: Day = {
  name: 'The lid closes in the middle of a slump and opens an hour later',
  start: at('2026-03-06T09:00:00Z'),
  script: [
    [10, 'settled'],
    [4, 'slumped'],
    [60, 'lidClosed'],
    [4, 'slumped'],
    [5, 'upright'],
  ],
  story: [
    '13: cue creep - three minutes of slump and what was there before',
    '74: cleared by away - an hour that nobody saw is over',
    '77: cue slouch - a new slump begins from nothing: three minutes',
    '80: cleared by recovered',
  ],
};
