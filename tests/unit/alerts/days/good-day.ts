import { again, at, type Day, type Script } from './day.ts';

export const goodDay: Day = {
  name: 'A good day: settled, now and then rounded, up every hour',
  start: at('2026-03-02T08:00:00Z'),
  script: [
    ...again(7, (): Script => [
      [25, 'settled'],
      [2, 'slumped'],
      [15, 'upright'],
      [3, 'chinForward'],
      [8, 'settled'],
      [1, 'lookingDown'],
      [6, 'away'],
    ]),
    [45, 'away'],
    [15, 'upright'],
  ],
  story: [
    ...again(7, (hour) => [
      `${hour * 60 + 27}: cue creep - two minutes of slump on top of half an hour of ordinary sitting`,
      `${hour * 60 + 29}: cleared by recovered`,
      `${hour * 60 + 45}: cue headForwardIndex - three minutes of chin forward`,
      `${hour * 60 + 47}: cleared by recovered`,
    ]),
  ],
};
