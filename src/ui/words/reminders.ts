import type { LastBreak, Prompt } from '../../alerts/index.ts';

/** What can be suggested: short, kind, and never twice at once. */
export const PROMPTS: Readonly<Record<Prompt['what'], { readonly title: string; readonly text: string }>> = {
  move: {
    title: 'Time for a little movement',
    text: 'You have sat for a while without much change. Two minutes on your feet do the most.',
  },
  shift: {
    title: 'A change of position?',
    text: 'You have kept still for ten minutes or more. Lean back, roll your shoulders, sit another way: any change will do.',
  },
  even: {
    title: 'A turn for the other side?',
    text: 'You mostly lean to one side these days. Now and then, let the other one carry you, or both.',
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
  ok: 'All right',
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
      creep: 'Two minutes upright, on your feet or away undo about half of it; the rest goes within half an hour.',
      band: 'Two minutes out of that position, seen by the camera. Poor time drains twice as fast as it fills.',
    },
    basis: 'What it rests on',
  },
} as const;
