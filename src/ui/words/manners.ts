import type { ExerciseId, LastBreak, Prompt } from '../../alerts/index.ts';

/** What can be suggested: short, kind, and never twice at once. */
export const PROMPTS: Readonly<Record<Prompt['what'], { readonly title: string; readonly text: string }>> = {
  move: {
    title: 'Time for a little movement',
    text: 'You have sat for a while without much change. Two minutes on your feet do the most.',
  },
  water: { title: 'Some water?', text: 'It has been a while. The walk to the kitchen counts too.' },
  desk: {
    title: 'Time to change height',
    text: 'Move the desk, or yourself. Going back and forth matters more than which one.',
  },
};

export const MANNERS = {
  begin: 'Two-minute reset',
  later: 'Not now',
  hadWater: 'Had some',
  movedDesk: 'Changed',
  none: 'No break seen yet today',
  last: {
    away: 'Last break',
    feet: 'Last on your feet',
    guided: 'Last reset',
  } satisfies Record<LastBreak['how'], string>,
  justNow: 'just now',
  ago: 'ago',
  why: {
    title: 'Why?',
    about: 'What is behind this',
    cause: 'Cause',
    heldFor: 'Held for',
    since: 'Since',
    load: 'Load',
    reset: 'What resets it',
    resets: {
      stillness: 'Any real change of posture that you hold for five seconds, or half a minute away from the desk.',
      creep:
        'Two minutes upright, on your feet or away bring about half of it back; the rest goes within half an hour.',
      band: 'Two minutes out of that position, seen by the camera. Poor time drains twice as fast as it fills.',
    },
    basis: 'What it rests on',
  },
} as const;

export const RESET = {
  title: 'Two-minute reset',
  lead: 'The camera ticks off what it sees. Nothing has to be ticked.',
  care: 'Only what feels easy. Leave out what hurts, makes you dizzy or a professional told you not to do: every part can be switched off in the settings.',
  skip: 'Skip this one',
  end: 'Stop the reset',
  notInView: 'The camera does not see you right now. That is fine; carry on.',
  seen: 'Seen',
  left: 's left',
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

export const MANNERS_SETTINGS = {
  quiet: {
    title: 'Quiet hours and calls',
    text: 'Watching goes on, warnings wait. What was held back is not made up for: afterwards only what still builds up is said, once.',
    none: 'No quiet hours. Warnings may come at any time.',
    addQuiet: 'Add quiet hours',
    addCall: 'Add a regular call',
    remove: 'Remove',
    from: 'From',
    to: 'to',
    nextDay: 'until the next day',
    days: 'Days',
    kind: { quiet: 'Quiet hours', call: 'In a call' },
    call: 'A call that nobody planned: “In a call” on the first screen. When another program takes the camera, Plumbline gives way by itself and comes back by itself.',
  },
  breaks: {
    title: 'Breaks and reminders',
    text: 'Suggestions come one at a time, at the desk only, never in quiet hours and never beside a warning.',
    move: 'Suggest a break',
    moveHint: 'After 45 minutes at the desk, and only if you sat still or your back carried load.',
    water: 'Remind me of water',
    desk: 'Remind me to change height',
    deskHint: 'For a desk that goes up and down.',
    every: 'Every',
    minutes: 'min at the desk',
    exercises: 'Parts of the two-minute reset',
    care: 'Switch off what does not suit you. In pregnancy, after surgery or with pain, ask a professional what does.',
  },
} as const;
