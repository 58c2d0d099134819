import type { Cause } from '../../alerts/index.ts';

export interface CauseWords {
  readonly name: string; // in a list of settings
  readonly watch: string; // state in words while worth watching
  readonly poor: string; // state in words while out of range
  readonly help: string; // one thing to do
}

export const CAUSES: Readonly<Record<Cause, CauseWords>> = {
  earShoulderInclination: {
    name: 'Ear over shoulder',
    watch: 'Your head drifts forward',
    poor: 'Your head is well forward',
    help: 'Let your head float back over your shoulders.',
  },
  headForwardAngle: {
    name: 'Head angle (side view)',
    watch: 'Your head drifts forward',
    poor: 'Your head is well forward',
    help: 'Let your head float back over your shoulders.',
  },
  cva: {
    name: 'Neck angle (side view)',
    watch: 'Your head drifts forward',
    poor: 'Your head is well forward',
    help: 'Let your head float back over your shoulders.',
  },
  headForwardIndex: {
    name: 'Head forward',
    watch: 'Your head drifts forward',
    poor: 'Your head is well forward',
    help: 'Let your head float back over your shoulders.',
  },
  viewingDistance: {
    name: 'Distance to the screen',
    watch: 'You are getting close',
    poor: 'You are very close to the screen',
    help: 'Slide back an arm’s length, or make the text larger.',
  },
  headPitch: {
    name: 'Looking down',
    watch: 'You look down a lot',
    poor: 'Your head is tipped far',
    help: 'Raise what you look at, or lift your eyes for a while.',
  },
  neckFlexion: {
    name: 'Neck bend',
    watch: 'Your neck bends forward',
    poor: 'Your neck is bent far forward',
    help: 'Raise the screen to the height of your eyes.',
  },
  trunkInclination: {
    name: 'Trunk lean',
    watch: 'You lean forward',
    poor: 'You lean far forward',
    help: 'Sit back until the chair carries you.',
  },
  slouch: {
    name: 'Rounding',
    watch: 'You are starting to round',
    poor: 'You are rounded',
    help: 'Stand up for two minutes. It resets more than a short stretch.',
  },
  thoracicCurve: {
    name: 'Upper back curve (snapshots)',
    watch: 'Your upper back is curved more or less than most',
    poor: 'Your upper back is curved much more or much less than most',
    help: 'Open your chest, let your shoulder blades sink, and move.',
  },
  lumbarCurve: {
    name: 'Lower back curve (snapshots)',
    watch: 'Your lower back is curved more or less than most',
    poor: 'Your lower back is curved much more or much less than most',
    help: 'Tilt your pelvis gently both ways and settle in the middle.',
  },
  shoulderTilt: {
    name: 'Shoulder level',
    watch: 'One shoulder is higher',
    poor: 'Your shoulders are far from level',
    help: 'Rest both forearms at the same height.',
  },
  headTilt: {
    name: 'Head level',
    watch: 'Your head tilts',
    poor: 'Your head is tilted far',
    help: 'Let both ears come to the same height.',
  },
  sideLean: {
    name: 'Side lean',
    watch: 'You lean to one side',
    poor: 'You lean far to one side',
    help: 'Put your weight on both sit bones.',
  },
  trunkTwist: {
    name: 'Twist',
    watch: 'You sit a little twisted',
    poor: 'You sit twisted',
    help: 'Turn the chair until screen and chest face each other.',
  },
  creep: {
    name: 'Load from rounding',
    watch: 'Load is building in your back',
    poor: 'Your back has carried load for long',
    help: 'Stand up for two minutes. It resets more than a short stretch.',
  },
  stillness: {
    name: 'Sitting still',
    watch: 'You have been still for a while',
    poor: 'You have been still for long',
    help: 'Get up, or at least shift and stretch.',
  },
  staticHold: {
    name: 'Holding one position',
    watch: 'You hold one position',
    poor: 'You have held one position for long',
    help: 'Change position. Any other one helps.',
  },
  suddenMovement: {
    name: 'Sudden movements',
    watch: 'That was a quick movement',
    poor: 'That was a quick movement',
    help: 'Move on gently.',
  },
};
