import type { FaultRow } from './row.ts';

const LOUD = ['title and icon', 'notification', 'sound'] as const;

export const browserFaults = {
  tabReloaded: {
    fault: 'the page is reloaded while it watches',
    noticed: 0,
    told: LOUD,
    recovers: 'yes, if the person has chosen that watching starts by itself and the camera stays allowed',
    lost: 'the minute that ran, at most',
  },
  tabRestored: {
    fault: 'the browser discards the tab, or brings it back after a restart',
    noticed: 0,
    told: LOUD,
    recovers: 'likewise. A page that is not loaded cannot say anything: it speaks when the browser loads it',
    lost: 'the minute that ran, at most',
  },
  pausedTabRestored: {
    fault: 'the page is reloaded in a pause',
    noticed: 0,
    told: LOUD,
    recovers: 'no: the person had paused, perhaps for a call, so the camera stays closed',
    lost: 'nothing',
  },
  permissionLapsed: {
    fault: 'watching should begin with the page, but the browser wants to ask for the camera again',
    noticed: 0,
    told: LOUD,
    recovers: 'no: only a click may bring up that question',
    lost: 'the time until somebody starts it',
  },
  secondTab: {
    fault: 'a second tab is opened',
    noticed: 'at once',
    told: 'the second tab shows the same and offers to take over',
    recovers: 'not needed: the first goes on',
    lost: 'nothing; a minute is never recorded twice',
  },
  watchingTabClosed: {
    fault: 'the tab that watches is closed, or crashes, and another is left',
    noticed: 5,
    told: LOUD,
    recovers: 'yes, in the tab that is left, if watching may begin by itself',
    lost: 'the minute that ran, at most',
  },
  lastTabClosed: {
    fault: 'the last tab is closed, or the browser is ended',
    noticed: 'never',
    told: 'nothing',
    recovers: 'when the page is opened again, as after a reload',
    lost: 'the minute that ran, at most',
    untested: 'no code of the page is left that could say anything; the half-written minute is `workerKilled`',
  },
  notificationClicked: {
    fault: 'a notification is clicked while several tabs are open',
    noticed: 'at once',
    told: 'the tab that showed it comes to the front, not the one used last',
    recovers: 'not needed',
    lost: 'nothing',
  },
  soundLocked: {
    fault: 'the browser plays no sound before the first click on the page',
    noticed: 'at the first warning',
    told: 'title, icon and notification, as ever',
    recovers: 'yes, with the first click or key',
    lost: 'the sound of that warning',
  },
  updateWaiting: {
    fault: 'a new version arrives while a tab watches',
    noticed: 'at once',
    told: 'the page offers it; nothing is reloaded by itself',
    recovers: 'not needed',
    lost: 'nothing',
  },
  newerTab: {
    fault: 'a newer version in another tab takes the database over',
    noticed: 0,
    told: LOUD,
    recovers: 'with a reload',
    lost: 'nothing: the older version stops before it could write',
  },
  otherAddress: {
    fault: 'the page is opened as 127.0.0.1 or [::1]',
    noticed: 'at once',
    told: 'nothing: the server leads to localhost',
    recovers: 'yes',
    lost: 'nothing: storage belongs to an address, and there is one',
  },
  serverGone: {
    fault: 'the server is ended while or before the page is used',
    noticed: 'not needed',
    told: 'nothing: the program is stored with the browser after the first watching',
    recovers: 'not needed',
    lost: 'nothing',
  },
} as const satisfies Record<string, FaultRow>;
