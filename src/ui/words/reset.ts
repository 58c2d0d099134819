import type { ExerciseId } from '../../alerts/index.ts';

export const RESET = {
  title: 'Two-minute reset',
  lead: 'The camera ticks off what it sees. Nothing has to be ticked.',
  care: 'Only what feels easy. Leave out whatever hurts, makes you dizzy, or you were told not to do: every part can be switched off in the settings.',
  skip: 'Skip this one',
  end: 'Stop the reset',
  notInView: 'The camera does not see you right now. That is fine; carry on.',
  seen: 'Seen',
  done: 'Done. That was a real break.',
  doneShort: 'Done. Every bit of movement counts.',
  doneText: 'seen by the camera',
  of: 'of',
  back: 'Back to now',
  exercises: {
    stand: { name: 'Stand up', text: 'Stand up and shake out your legs. Stay on your feet if you can.' },
    reach: { name: 'Reach up', text: 'Reach for the ceiling with both hands, then a little further.' },
    leanBack: { name: 'Lean back', text: 'Hands on your hips, look straight ahead, and lean back a little. Slowly.' },
    chinTuck: {
      name: 'Chin back',
      text: 'Slide your chin straight back, eyes level, and hold it for a breath. A few times.',
    },
    shoulderRolls: { name: 'Roll your shoulders', text: 'Shoulders up to the ears, back and down. Big, slow circles.' },
  } satisfies Record<ExerciseId, { readonly name: string; readonly text: string }>,
} as const;
