import type { MonitorState } from '../../monitor/protocol.ts';
import type { Posture } from '../../alerts/index.ts';
import type { Screen } from '../route.ts';

export const APP = {
  name: 'Plumbline',
  skip: 'Skip to the content',
  navigation: 'Main',
  wellness: 'Wellness software, not a medical device.',
  limits: 'What it cannot do',
  sample: {
    mark: 'Sample',
    text: 'This is a recorded clip, not you. Nothing of it enters your history.',
    leave: 'Leave the sample',
  },
  elsewhere: {
    mark: 'In another tab',
    text: 'Plumbline watches there. What you see here is live.',
    take: 'Watch here instead',
  },
  calibrating: 'Calibrating',
  cancel: 'Cancel',
  ok: 'All right',
  loading: 'Loading …',
  notLoaded: 'This part could not be loaded. Reload the page to try again.',
} as const;

export const SCREEN_NAMES: Readonly<Record<Screen, string>> = {
  now: 'Now',
  snapshot: 'Snapshot',
  trends: 'Trends',
  learn: 'Learn',
  calibrate: 'Calibrate',
  settings: 'Settings',
};

/** The state in two words, for the corner of every screen. */
export const TONE_NAMES: Readonly<Record<Posture, string>> = {
  good: 'In range',
  watch: 'Worth a change',
  poor: 'Time for a change',
  unknown: 'Not measured',
};

export const MONITOR_NAMES: Readonly<Record<MonitorState, string>> = {
  off: 'Off',
  starting: 'Starting',
  watching: 'Watching',
  paused: 'Paused',
  away: 'Nobody there',
  stalled: 'No fresh picture',
  failed: 'Stopped',
};

export const WELCOME = {
  title: 'Posture, measured while you work',
  lead: 'Plumbline watches how you sit through your webcam, from a tab that nobody looks at. It warns you before a slump, held for long, brings your back to the point where muscles tend to spasm.',
  start: 'Start with the camera',
  sample: 'Try the sample',
  sampleHint: 'No camera at hand? A recorded clip runs through the very same steps.',
  steps: [
    {
      title: 'Show it your upright',
      text: 'Sit upright once, slump once, push your chin forward once. Half a minute in all.',
    },
    { title: 'Hide the tab', text: 'Go back to work. About one picture a second is looked at, hidden or not.' },
    {
      title: 'Hear from it early',
      text: 'A gentle cue first, then a warning, each with the reason and one thing to do.',
    },
  ],
  does: {
    title: 'What it does',
    items: [
      'Measures how far you are from your own upright, each number with its error.',
      'Adds up how long you stay there, and says how long is left.',
      'Says “not measured” when it cannot see enough.',
    ],
  },
  doesNot: {
    title: 'What it does not do',
    items: [
      'See your spine, diagnose, or treat anything.',
      'Promise to prevent pain: the evidence for posture prompts is mixed, and moving often matters more.',
      'Keep pictures, or judge you.',
    ],
  },
  private: {
    title: 'Nothing leaves this machine',
    text: 'Pictures are looked at here and dropped at once. There is no account and no server to send them to; the page may not even talk to another address.',
  },
} as const;
