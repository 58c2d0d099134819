import type { FaultRow } from './row.ts';

const LOUD = ['title and icon', 'notification', 'sound'] as const;

export const machineFaults = {
  workerDied: {
    fault: 'the part that watches dies (out of memory, an error of the browser)',
    noticed: 0,
    told: LOUD,
    recovers: 'yes, a new one starts 15 s later',
    lost: 'the minute that ran, at most',
  },
  workerHung: {
    fault: 'the part that watches hangs, or the machine is so busy that no picture is looked at',
    noticed: 20,
    told: LOUD,
    recovers: 'yes: by itself when it was only busy, else a new one starts after a minute and 15 s',
    lost: 'the minutes it hung',
  },
  workerKilled: {
    fault: 'the part that watches is killed in the middle of writing',
    noticed: 'not needed',
    told: 'nothing',
    recovers: 'yes',
    lost: 'the minute it was at; what was written is whole',
  },
  graphicsLost: {
    fault: 'the graphics hardware loses its context, or a network fails once',
    noticed: 'at the next picture',
    told: 'the settings say which hardware is used, and why it changed',
    recovers: 'yes, at once',
    lost: 'one picture',
  },
  networksFail: {
    fault: 'the networks fail for good',
    noticed: 2,
    told: LOUD,
    recovers: 'it is tried again every 15 s',
    lost: 'the time until then',
  },
  sleep: {
    fault: 'the lid is closed, the computer sleeps',
    noticed: 'when it wakes',
    told: 'nothing: the time asleep counts as rest',
    recovers: 'yes, with the first picture after it',
    lost: 'nothing: the time asleep is not counted as sitting',
  },
  clockSetBack: {
    fault: 'the clock is set back by an hour',
    noticed: 'at the next picture',
    told: 'nothing',
    recovers: 'yes',
    lost: 'nothing: watching and warning go on',
  },
  pauseOverSleep: {
    fault: 'the computer sleeps over the end of a pause',
    noticed: 'within 20 s of waking',
    told: 'nothing: watching goes on',
    recovers: 'yes',
    lost: 'nothing',
  },
  pauseClockSetBack: {
    fault: 'the clock is set back during a pause',
    noticed: 'within 20 s',
    told: 'nothing: the page shows the new end of the pause',
    recovers: 'yes: the pause lasts as long as was chosen',
    lost: 'nothing',
  },
  zoneChanged: {
    fault: 'the machine comes into another time zone',
    noticed: 'with the next time of day that is shown',
    told: 'nothing: the page shows times of the new zone',
    recovers: 'yes',
    lost: 'nothing: what is recorded carries the zone it was recorded in',
  },
  machineSlowed: {
    fault: 'heat, an empty battery or an energy saver slows the machine',
    noticed: 'at the next picture',
    told: 'nothing, unless no picture is looked at any more: then as `workerHung`',
    recovers: 'yes: pictures are looked at less often while each takes longer, and as often as before afterwards',
    lost: 'nothing',
  },
  machinePressed: {
    fault:
      'other programs leave the machine no power to spare, as the browser tells (Compute Pressure, Chromium alone)',
    noticed: 'after 20 s',
    told: 'the settings say that pictures are looked at less often; otherwise nothing: watching goes on',
    recovers:
      'yes: somebody who moves is looked at once a second, not two to four times, and as often as before 20 s after it has ended',
    lost: 'nothing',
  },
  memoryFull: {
    fault: 'memory is full and the browser ends the page',
    noticed: 'never',
    told: 'the browser’s own page says so',
    recovers: 'after its reload, as `tabReloaded`',
    lost: 'the minute that ran, at most',
    untested: 'the page is gone before it could say anything; a worker that runs out of memory is `workerDied`',
  },
  powerCut: {
    fault: 'the power fails',
    noticed: 'never',
    told: 'nothing',
    recovers: 'when the browser brings its tabs back, as `tabRestored`',
    lost: 'the minute that ran, at most',
    untested: 'nothing runs; whether half-written minutes stay whole is `workerKilled`',
  },
} as const satisfies Record<string, FaultRow>;
