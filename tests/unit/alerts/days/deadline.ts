import { again, at, type Day, type Script } from './day.ts';

export const deadline: Day = {
  name: 'A deadline: slumped for most of it, sitting up for a moment, few breaks',
  start: at('2026-03-03T08:00:00Z'),
  script: [
    ...again(8, (): Script => [
      [20, 'slumped'],
      [3, 'upright'],
      [12, 'slumped'],
      [1, 'upright'],
      [10, 'slumped'],
      [4, 'settled'],
      [10, 'rounded'],
    ]),
  ],
  story: [
    '3: cue slouch - three minutes',
    '5: alert slouch - before five',
    '22: cleared by recovered - two of the three minutes upright',
    '26: cue creep - three minutes upright have given back half of twenty, no more',
    '26: alert creep - half a minute after the cue, and four minutes after the last change',
    '48: cleared by recovered - one minute upright was no recovery, the four settled ones are',
    ...again(7, (hour) => [
      `${hour * 60 + 63}: cue creep - ten rounded minutes have kept the load up`,
      `${hour * 60 + 63}: alert creep - the other one is 37 minutes ago`,
      `${hour * 60 + 82}: cleared by recovered`,
      `${hour * 60 + 84}: cue creep - as the load goes up again, but not seconds after the change`,
      `${hour * 60 + 86}: alert creep`,
      `${hour * 60 + 108}: cleared by recovered`,
    ]),
  ],
};
