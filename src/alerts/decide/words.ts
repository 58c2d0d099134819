import type { WarnedMetric } from '../../geometry/metric.ts';

/** What can be said about one cause. Short, second person, present tense; what is seen and what helps, never blame. */
export interface Words {
  readonly titles: readonly [string, ...string[]]; // taken in turn
  readonly seen: string; // stands before 'for 8 of the last 10 minutes'
  readonly seenLow: string | null; // the same on the low side of a two-sided measure; null: one-sided
  readonly acts: readonly [string, ...string[]]; // one thing to do, taken in turn
  readonly basis: string; // what the warning rests on
}

/** Causes that can begin an episode. */
export type Warned = WarnedMetric | 'creep' | 'stillness';

const FLEXION_LAB =
  'From laboratory studies of sustained full bending: tissues give way over minutes, and two minutes upright undo about half of it. A desk slump bends less, so take it as a rough guide.';
const OWN_UPRIGHT =
  'A change from your own calibrated upright. Where it begins to matter is our choice, not a medical limit.';
const STANDARD = 'Holding times after the ergonomics standard ISO 11226, measured from your own upright.';

const TWO_MINUTES = 'A two-minute stand resets more than a thirty-second stretch.';

/** The same thing, told from the front and from the side. */
const HEAD_FORWARD: Words = {
  titles: ['Head drifting forward', 'Your head is ahead of you', 'Neck could use a break'],
  seen: 'Head forward of the shoulders',
  seenLow: null,
  acts: [
    'Slide your chin straight back, as if making room behind you, five times.',
    'Bring the screen closer or the text up a size, then rest back in the chair.',
    'Look far away for a minute and let your head come back over your shoulders.',
  ],
  basis: OWN_UPRIGHT,
};

export const WORDS: Readonly<Record<Warned, Words>> = {
  slouch: {
    titles: ['Rounded for a while', 'Time to unfold', 'Your back could use a change'],
    seen: 'Rounded',
    seenLow: null,
    acts: [
      TWO_MINUTES,
      'Stand up and reach for the ceiling; two minutes on your feet do the most.',
      'Walk to the window and back, then sit right back in the chair.',
    ],
    basis: FLEXION_LAB,
  },
  creep: {
    titles: ['The load is building up', 'A long stretch of rounding', 'Good moment for a stand'],
    seen: 'Rounded, with short breaks,',
    seenLow: null,
    acts: [
      TWO_MINUTES,
      'Two minutes upright undo about half of it. Standing counts.',
      'Stand, lean back gently with your hands on your hips, then sit tall.',
    ],
    basis: FLEXION_LAB,
  },
  headForwardIndex: HEAD_FORWARD,
  headForwardAngle: HEAD_FORWARD,
  neckFlexion: {
    titles: ['Neck bent for a while', 'Neck could use a break'],
    seen: 'Neck bent forward',
    seenLow: null,
    acts: [
      'Raise what you are reading towards eye level.',
      'Let your eyes do the looking down, and roll your shoulders a few times.',
    ],
    basis: OWN_UPRIGHT,
  },
  viewingDistance: {
    titles: ['Close to the screen', 'Nose to the glass'],
    seen: 'Closer than an arm is long',
    seenLow: null,
    acts: ['Push back until your fingertips just touch the screen.', 'Make the text a size larger and lean back.'],
    basis: 'An arm’s length to the screen is common advice. The distance is an estimate, off by 9 % or so.',
  },
  headPitch: {
    titles: ['Looking down for a while', 'Eyes up for a moment'],
    seen: 'Looking down',
    seenLow: 'Looking up',
    acts: ['Prop up what you are reading.', 'Look straight ahead for a minute or two.'],
    basis: STANDARD,
  },
  trunkInclination: {
    titles: ['Leaning in for a while', 'Your back is holding you up'],
    seen: 'Leaning forward',
    seenLow: null,
    acts: ['Slide back and let the chair carry you.', 'Pull the chair in, then lean back.'],
    basis: STANDARD,
  },
  shoulderTilt: {
    titles: ['One shoulder up', 'Shoulders out of level'],
    seen: 'One shoulder higher than the other',
    seenLow: 'One shoulder higher than the other',
    acts: [
      'Drop both shoulders and let your arms hang for a few breaths.',
      'Put both forearms on the desk, or neither.',
    ],
    basis: OWN_UPRIGHT,
  },
  headTilt: {
    titles: ['Head to one side', 'Head out of level'],
    seen: 'Head tilted to your right',
    seenLow: 'Head tilted to your left',
    acts: [
      'Let your head come to the middle, then tip it slowly to each side.',
      'Lift your chin out of your hand for a while.',
    ],
    basis: OWN_UPRIGHT,
  },
  sideLean: {
    titles: ['Leaning to one side', 'Weight on one side'],
    seen: 'Leaning to your left',
    seenLow: 'Leaning to your right',
    acts: ['Put both feet down and share the weight between both hips.', 'Stand up, and sit down again in the middle.'],
    basis: OWN_UPRIGHT,
  },
  trunkTwist: {
    titles: ['Turned for a while', 'Twisted in your seat'],
    seen: 'Turned to your left',
    seenLow: 'Turned to your right',
    acts: ['Turn the chair instead of your back.', 'Move what you are looking at in front of you.'],
    basis: OWN_UPRIGHT,
  },
  stillness: {
    titles: ['Still for a long time', 'Time to move', 'Any move will do'],
    seen: 'In one position',
    seenLow: null,
    acts: [
      'Stand up, walk a few steps, sit down another way.',
      'Any change counts: stand, stretch, or lean back for a while.',
      'Get some water; the walk is the point.',
    ],
    basis:
      'Moving often matters more than any one posture. Half an hour is common workplace advice, not a medical limit.',
  },
};
