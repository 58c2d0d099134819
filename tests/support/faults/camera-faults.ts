import type { FaultRow } from './row.ts';

const LOUD = ['title and icon', 'notification', 'sound'] as const;
const QUIET = ['title and icon', 'notification'] as const;
const SIGN = ['title and icon'] as const;
const TIME = 'the time without a picture counts as not measured';

export const cameraFaults = {
  cameraRefused: {
    fault: 'the camera’s permission is taken back, or ends, while watching',
    noticed: 0,
    told: LOUD,
    recovers: 'yes, as soon as it is allowed again',
    lost: TIME,
  },
  cameraUnplugged: {
    fault: 'the camera is unplugged',
    noticed: 0,
    told: LOUD,
    recovers: 'yes, when it is plugged in again',
    lost: TIME,
  },
  cameraGoneAfterPause: {
    fault: 'the camera is gone when a pause ends',
    noticed: 0,
    told: LOUD,
    recovers: 'yes, when one is plugged in',
    lost: TIME,
  },
  cameraAbsent: {
    fault: 'there is no camera when somebody starts',
    noticed: 'at once: somebody has just clicked',
    told: 'the page says so, and offers the sample',
    recovers: 'yes, when one is plugged in',
    lost: 'nothing',
  },
  cameraRefusedAtStart: {
    fault: 'the camera is refused when somebody starts',
    noticed: 'at once: somebody has just clicked',
    told: 'the page says so, and how to allow it',
    recovers: 'yes, as soon as it is allowed',
    lost: 'nothing',
  },
  cameraTaken: {
    fault: 'another program takes the camera, for a call',
    noticed: 0,
    told: SIGN,
    recovers: 'yes, within 5 s of its release (a minute in a tab that has been hidden for long)',
    lost: TIME,
  },
  cameraFrozen: {
    fault: 'the camera sends the same picture again and again',
    noticed: 15,
    told: QUIET,
    recovers: 'yes: it is opened anew, and its first fresh picture ends it',
    lost: TIME,
  },
  cameraSilent: {
    fault: 'the camera sends nothing more',
    noticed: 10,
    told: QUIET,
    recovers: 'yes: it is opened anew, and its first picture ends it',
    lost: TIME,
  },
  cameraMuted: {
    fault: 'the camera’s own switch is off, or the system mutes it',
    noticed: 4,
    told: SIGN,
    recovers: 'yes, when it is switched on',
    lost: TIME,
  },
  cameraCovered: {
    fault: 'the lens is covered, or the light goes out, while somebody sits there',
    noticed: 6,
    told: QUIET,
    recovers: 'yes, with the light',
    lost: TIME,
  },
  cameraStill: {
    fault: 'a virtual camera shows a still picture',
    noticed: 'after 40 s, and only if the picture does not come back when it is opened anew',
    told: 'as a frozen camera, unless the still picture is what it really sends',
    recovers: 'yes, when the picture changes',
    lost: 'a still picture is not counted as somebody sitting still: a portrait is nobody',
  },
  chosenCameraBack: {
    fault: 'the chosen camera is missing and comes back later',
    noticed: 'at the start',
    told: 'a notice on the page names the camera that stands in',
    recovers: 'yes: the chosen one is taken up again when it is plugged in',
    lost: 'nothing',
  },
  cameraRenamed: {
    fault: 'the browser gives a camera another id (site data cleared, other profile, import)',
    noticed: 'at the start',
    told: 'nothing: the camera is known by its name',
    recovers: 'yes: the choice, and calibrations, count for the camera of that name',
    lost: 'nothing; two cameras of one name are told apart by their ids alone',
  },
  cameraPortrait: {
    fault: 'the camera stands on its side, or only a picture of somebody is seen',
    noticed: 'within two minutes for a picture of somebody',
    told: 'the page says that nobody is there',
    recovers: 'yes, when somebody sits down',
    lost: 'nothing',
  },
  cameraFramed: {
    fault: 'the camera, or the system, frames the picture by itself: it follows the face',
    noticed: 'at the start',
    told: 'nothing: the browser is asked to switch it off',
    recovers: 'yes, where the browser can switch it off (`faceFraming`)',
    lost: 'where it cannot: changes of distance and height, which the framing hides',
  },
} as const satisfies Record<string, FaultRow>;
