import type { AssumedView } from '../../../geometry/index.ts';
import type { SnapshotTag } from '../../../history/records/snapshot.ts';
import type { CaptureAdvice, CaptureAsk } from '../source.ts';

export const SNAPSHOT = {
  title: 'A posture snapshot',
  lead: 'One picture, measured: how far forward your head is, and how much your back is curved. Too much and too little are both told, each number with its interval.',
  take: {
    title: 'Take one',
    text: 'Stand or sit two to three metres from the camera, so that you are in the picture from head to hip, in clothes that lie close. Plumbline says when the view is right, counts down and takes it by itself.',
    pauses: 'Watching pauses while the picture is taken, and goes on by itself.',
    view: 'Seen from',
    timer: 'Countdown',
    sound: 'Sound',
    start: 'Open the camera',
  },
  use: {
    title: 'Use pictures',
    text: 'Drop them anywhere on this page, paste one, or choose files. Many at once are fine.',
    choose: 'Choose pictures',
    paste: 'Or paste with Ctrl + V',
    kinds: 'JPEG, PNG or WebP; HEIC where your browser reads it. One person, whole upper body.',
    drop: 'Let go to measure',
  },
  measures: {
    title: 'What it measures',
    items: [
      'From the side: neck angle, trunk lean, and both curves of the back along its outline.',
      'From the front: shoulder and head level, and lean to one side.',
      'Any point that was not found well can be set by hand.',
    ],
  },
  limits: {
    title: 'What it does not do',
    items: [
      'See your spine. The curves are surface estimates, not an X-ray. Loose clothes change them; a coat or long hair that hangs straight looks like a flat back.',
      'Diagnose anything. Posture differs between healthy people.',
    ],
  },
  private: {
    title: 'It stays with you',
    items: [
      'Pictures are looked at on this machine and nowhere else.',
      'None is kept unless you ask for it, and then you choose: numbers and lines alone, or the picture too.',
    ],
  },
  back: 'Another snapshot',
  loading: 'Getting ready …',
} as const;

export const CAPTURE_VIEWS: Readonly<Record<CaptureAsk['view'], string>> = { side: 'The side', front: 'The front' };
export const CAPTURE_TIMERS: Readonly<Record<CaptureAsk['timer'], string>> = { 3: '3 s', 5: '5 s', 10: '10 s' };
export const CAPTURE_SOUNDS: Readonly<Record<CaptureAsk['sound'], string>> = {
  spoken: 'Voice',
  ticking: 'Ticking',
  none: 'Silent',
};

/** Read from three metres away: as few words as will do. */
export const ADVICE: Readonly<Record<CaptureAdvice, { readonly big: string; readonly small: string }>> = {
  loading: { big: 'One moment', small: 'The measuring part is still loading.' },
  nobody: { big: 'Step into the picture', small: 'Two to three metres from the camera.' },
  'several people': { big: 'One person only', small: 'Ask the others to step out of the picture.' },
  'come closer': { big: 'Come closer', small: 'You are small in the picture.' },
  'step back': { big: 'Step back', small: 'Head and hips need to be in the picture.' },
  'turn to the side': { big: 'Turn sideways', small: 'One shoulder towards the camera, arms in front of you.' },
  'face the camera': { big: 'Face the camera', small: 'Both shoulders the same distance away.' },
  'more light': { big: 'More light', small: 'A lamp in front of you helps more than one behind.' },
  'hold still': { big: 'Hold still', small: 'Stand as you always do.' },
};

export const TAKING = {
  title: 'Taking a snapshot',
  opening: { big: 'Opening the camera', small: 'Your browser may ask for it.' },
  counting: 'Hold still',
  looking: { big: 'Got it', small: 'Measuring the picture …' },
  now: 'Take it now',
  cancel: 'Cancel',
  failed: 'No picture could be taken',
  again: 'Try again',
  files: 'Use pictures instead',
} as const;

export const QUEUE = {
  title: 'Pictures',
  waiting: 'Waiting',
  looking: 'Being measured',
  done: 'Measured',
  open: 'Open',
  shown: 'Shown below',
  nobody: 'No person was found. Someone seen whole from head to hip, against a calm background, is found best.',
  failed: 'Not measured',
  remove: 'Remove',
  cancel: 'Cancel the rest',
  progress: (done: number, all: number): string => `${done} of ${all} looked at`,
} as const;

export const RESULT = {
  several: (people: number): string =>
    `${people} people are in this picture. The largest, most central one is measured: whom the lines are drawn on.`,
  yours: 'What this picture shows',
  within: 'Within the usual range',
  nothing: 'Nothing could be measured here',
  measures: 'Measures',
  interval: '± is the range that holds the true value nine times in ten.',
  surface: 'Surface estimate, not an X-ray.',
  elsewhere: { front: 'Seen from the front only', side: 'Seen from the side only' },
  about: 'What is this?',
  kyphosisIndex: 'Kyphosis index',
  kyphosisMeaning:
    'Depth of the upper curve over its length, C7 to T12. It does not depend on how big you are in the picture.',
  norms: 'Compared with',
  assume: 'Seen from',
  support: 'You are',
  supports: { standing: 'Standing', sitting: 'Sitting' },
  seatedNorms: 'There are no norms for the curves of a seated back. Compare it with your own other snapshots.',
  picture: 'The picture with what was found in it',
  layers: 'Show',
  term: (term: string): string => `The field calls it ${term}.`,
} as const;

export const ASSUMED_VIEWS: Readonly<Record<AssumedView, string>> = {
  auto: 'Automatic',
  side: 'Side',
  front: 'Front',
};

export const LAYERS = {
  picture: 'Picture',
  skeleton: 'Skeleton',
  plumb: 'Plumb line',
  back: 'Line of the back',
  angles: 'Angles',
  landmarks: 'Landmarks',
} as const;
export type Layer = keyof typeof LAYERS;

export const LEGEND = {
  thoracic: 'Upper back',
  lumbar: 'Lower back',
  rest: 'Outline',
} as const;

export const KEEP = {
  title: 'Keep it?',
  text: 'It is gone when you leave this page, unless you keep it. What you keep stays on this machine.',
  what: 'What to keep',
  numbers: 'Numbers and lines',
  numbersHint: 'No picture',
  picture: 'The picture too',
  pictureHint: 'As you see it',
  tags: 'Tags',
  note: 'Note',
  noteHint: 'In your own words, if you like.',
  keep: 'Keep',
  keeping: 'Keeping …',
  kept: 'Kept on this machine',
  keptText: 'It is in your list. If you change something now, you can keep it again.',
  report: 'Report to print',
  reportOnly: 'Report without keeping it',
  failed: 'It could not be kept.',
} as const;

export const TAGS: Readonly<Record<SnapshotTag, string>> = {
  sitting: 'sitting',
  standing: 'standing',
  before: 'before',
  after: 'after',
};
