import type { Band } from '../../alerts/index.ts';
import type { MetricId, UnknownReason } from '../../geometry/metric.ts';
import type { Unit } from '../../geometry/metric-row.ts';
import type { View } from '../../geometry/reading.ts';

export interface MeasureWords {
  readonly name: string; // everyday
  readonly term: string; // the field's own
  readonly meaning: string; // one sentence
  readonly plus: string; // said after a positive value; '' when the sign says nothing
  readonly minus: string; // said after a negative value
  readonly listed?: string; // in a list of settings, where that is another name
  readonly watch: string; // state in words while worth watching
  readonly poor: string; // state in words while out of range
  readonly help: string; // one thing to do
}

const unsigned = { plus: '', minus: '' };
const forwardBack = { plus: 'forward', minus: 'back' };
const leftRight = { plus: 'to your left', minus: 'to your right' };
const higher = { plus: 'left higher', minus: 'right higher' };

/** Head forward in other units. */
export const HEAD_FORWARD = {
  back: 'back',
  sentence: (length: string, angle: string): string =>
    `That is ${length} from your upright, at the distance at which you calibrated, and takes ${angle} off your neck angle.`,
} as const;

export const MEASURES: Readonly<Record<MetricId, MeasureWords>> = {
  earShoulderInclination: {
    name: 'Ear over shoulder',
    term: 'ear-shoulder inclination',
    meaning: 'How far the line from shoulder to ear leans from the plumb line. It differs between people by nature.',
    ...forwardBack,
    watch: 'Your head drifts forward',
    poor: 'Your head is well forward',
    help: 'Let your head float back over your shoulders.',
  },
  headForwardAngle: {
    name: 'Head angle',
    term: 'change of the ear-shoulder elevation',
    meaning: 'How much further in front of your shoulder your ear is than when you sat upright.',
    plus: 'back',
    minus: 'forward',
    listed: 'Head angle (side view)',
    watch: 'Your head drifts forward',
    poor: 'Your head is well forward',
    help: 'Let your head float back over your shoulders.',
  },
  cva: {
    name: 'Neck angle',
    term: 'craniovertebral angle (CVA)',
    meaning: 'The line from the base of your neck to your ear, against the horizontal. Smaller is further forward.',
    ...unsigned,
    listed: 'Neck angle (side view)',
    watch: 'Your head drifts forward',
    poor: 'Your head is well forward',
    help: 'Let your head float back over your shoulders.',
  },
  headForwardIndex: {
    name: 'Head forward',
    term: 'forward head index',
    meaning: 'How far your head is in front of your trunk: 0 % is your upright, 100 % your own chin forward.',
    ...unsigned,
    watch: 'Your head drifts forward',
    poor: 'Your head is well forward',
    help: 'Let your head float back over your shoulders.',
  },
  viewingDistance: {
    name: 'Distance to the screen',
    term: 'viewing distance',
    meaning: 'From the camera to your eyes, taken from how far apart the eyes appear.',
    ...unsigned,
    watch: 'You are getting close',
    poor: 'You are very close to the screen',
    help: 'Slide back an arm’s length, or make the text larger.',
  },
  headPitch: {
    name: 'Looking down',
    term: 'head pitch',
    meaning: 'How far your face points up or down from where it pointed when you sat upright.',
    plus: 'down',
    minus: 'up',
    watch: 'You look down a lot',
    poor: 'Your head is tipped far',
    help: 'Raise what you look at, or lift your eyes for a while.',
  },
  neckFlexion: {
    name: 'Neck bend',
    term: 'neck flexion',
    meaning: 'How far the neck bends against the trunk, beyond your upright.',
    ...forwardBack,
    watch: 'Your neck bends forward',
    poor: 'Your neck is bent far forward',
    help: 'Raise the screen to the height of your eyes.',
  },
  trunkInclination: {
    name: 'Trunk lean',
    term: 'trunk inclination',
    meaning: 'How far your trunk tips forward or back from your upright.',
    ...forwardBack,
    watch: 'You lean forward',
    poor: 'You lean far forward',
    help: 'Sit back until the chair carries you.',
  },
  slouch: {
    name: 'Rounding',
    term: 'slouch, between own upright and own slump',
    meaning: '0 % is your upright, 100 % the slump that you showed when calibrating.',
    ...unsigned,
    watch: 'You are starting to round',
    poor: 'You are rounded',
    help: 'Stand up for two minutes. It resets more than a short stretch.',
  },
  thoracicCurve: {
    name: 'Upper back curve',
    term: 'thoracic kyphosis at the surface',
    meaning: 'How far your upper back is rounded, from the outline of your back: a surface estimate, not an X-ray.',
    ...unsigned,
    listed: 'Upper back curve (snapshots)',
    watch: 'Your upper back is curved more or less than most',
    poor: 'Your upper back is curved much more or much less than most',
    help: 'Open your chest, let your shoulder blades sink, and move.',
  },
  lumbarCurve: {
    name: 'Lower back curve',
    term: 'lumbar lordosis at the surface',
    meaning: 'How hollow your lower back is, from the outline of your back: a surface estimate, not an X-ray.',
    plus: 'hollow',
    minus: 'rounded',
    listed: 'Lower back curve (snapshots)',
    watch: 'Your lower back is curved more or less than most',
    poor: 'Your lower back is curved much more or much less than most',
    help: 'Tilt your pelvis gently both ways and settle in the middle.',
  },
  shoulderTilt: {
    name: 'Shoulder level',
    term: 'shoulder tilt',
    meaning: 'One shoulder higher than the other, against your upright.',
    ...higher,
    watch: 'One shoulder is higher',
    poor: 'Your shoulders are far from level',
    help: 'Rest both forearms at the same height.',
  },
  headTilt: {
    name: 'Head level',
    term: 'head tilt',
    meaning: 'One eye higher than the other, against your upright.',
    ...higher,
    watch: 'Your head tilts',
    poor: 'Your head is tilted far',
    help: 'Let both ears come to the same height.',
  },
  sideLean: {
    name: 'Side lean',
    term: 'lateral trunk lean',
    meaning: 'Your trunk tipping to one side.',
    ...leftRight,
    watch: 'You lean to one side',
    poor: 'You lean far to one side',
    help: 'Put your weight on both sit bones.',
  },
  trunkTwist: {
    name: 'Twist',
    term: 'trunk axial rotation',
    meaning: 'Your shoulders turned against the way you faced when you sat upright.',
    ...leftRight,
    watch: 'You sit a little twisted',
    poor: 'You sit twisted',
    help: 'Turn the chair until screen and chest face each other.',
  },
};

export const UNITS: Readonly<Record<Unit, string>> = { deg: '°', cm: ' cm', '%': ' %', '1': ' %' };

export const BAND_NAMES: Readonly<Record<Band, string>> = {
  normal: 'In range',
  watch: 'Worth watching',
  poor: 'Out of range',
  unknown: 'Not measured',
};

export const VIEW_NAMES: Readonly<Record<View, string>> = {
  front: 'front view',
  sideLeft: 'side view, your left',
  sideRight: 'side view, your right',
  oblique: 'oblique view',
  back: 'view from behind',
  unknown: 'view not clear',
};

/** Short, in place of a number. */
export const REASONS: Readonly<Record<UnknownReason, string>> = {
  'no baseline': 'needs a calibration',
  nobody: 'nobody in view',
  'several people': 'several people in view',
  'wrong view': 'cannot be seen from here',
  'view unclear': 'view not clear',
  'turned away': 'you are turned away',
  'head turned': 'your head is turned',
  cropped: 'partly out of the picture',
  'too close': 'too close to the camera',
  dark: 'too dark',
  'points unsure': 'not seen clearly',
  'camera moved': 'the camera has moved',
  'no outline': 'measured on snapshots',
  'outline unsure': 'the line of your back is not clear',
  hair: 'hair or a hood covers it',
  'still settling': 'settling',
  'not measured then': 'not measured at that time',
};

/** A whole sentence and what to do, for when nothing at all can be measured. */
export const REASON_SENTENCES: Readonly<Record<UnknownReason, string>> = {
  'no baseline': 'Plumbline needs to see you upright once. Calibrate: it takes half a minute.',
  nobody: 'Nobody is in view. Plumbline goes on as soon as you are back.',
  'several people': 'More than one person is in view. Plumbline waits until it is sure which one is you.',
  'wrong view': 'From here the camera cannot see what is needed. Place it in front of you or straight at your side.',
  'view unclear': 'Plumbline cannot tell from which side it sees you. Face the camera, or turn fully sideways.',
  'turned away': 'You are turned away. Measuring goes on when you face your screen again.',
  'head turned': 'Your head is turned. Measuring goes on when you look at your screen again.',
  cropped: 'Part of you is outside the picture. Tilt the camera until head and both shoulders are in.',
  'too close': 'You are too close to the camera. Move back until both shoulders are in the picture.',
  dark: 'It is too dark to see you. A lamp in front of you helps more than one behind.',
  'points unsure': 'You cannot be seen clearly enough. Light from the front helps, and so does a plain background.',
  'camera moved': 'The camera has moved since you calibrated. Calibrate again so that the numbers are right.',
  'no outline': 'The curves of your back are measured on a snapshot from the side.',
  'outline unsure':
    'The line of your back cannot be told from what is behind it. A plain background in another colour helps.',
  hair: 'Hair or a hood lies over your neck and upper back. Tie it up or tuck it in front, and try again.',
  'still settling': 'Just a moment: Plumbline is gathering its first seconds.',
  'not measured then': 'Plumbline did not measure this at that time.',
};
