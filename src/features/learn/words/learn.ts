import { type CausePart, type LearnPart } from '../../../ui/learn-parts.ts';
import type { SourceId } from './sources.ts';

export const LEARN = {
  title: 'Why back muscles spasm',
  lead: 'A muscle that suddenly clenches is usually protecting something it has had enough of. Seldom is it one thing: small loads add up until one more is too much. Here is what they are, what Plumbline can watch for you, and what it cannot see.',
  contents: 'On this page',
  watches: 'What Plumbline watches',
  blind: 'What it cannot see',
  tryThis: 'What you can do',
  sure: 'How sure is this?',
  print: 'Print this page',
  names: {
    'tipping-point': 'The tipping point',
    'sudden-movement': 'Sudden movement',
    posture: 'Posture that is held',
    'too-much-curve': 'Too much curve',
    'too-little-curve': 'Too little curve',
    inactivity: 'Inactivity',
    'one-side': 'Weight on one side',
    water: 'Too little water',
    food: 'What you eat',
    'what-helps': 'What helps',
    reset: 'The two-minute reset',
    signs: 'When to see someone',
    evidence: 'How good the evidence is',
  } satisfies Record<LearnPart, string>,
} as const;

export const TIPPING = {
  text: [
    'A back copes with a great deal. Held in a deep bend, though, its ligaments and discs slowly give way, the way a strap stretches under a weight. The joints they hold are then a little looser, and the muscles beside them have to make up for it. At some point they do so all at once: that is the spasm.',
    'In laboratory studies about two thirds of this had happened after ten minutes of full bending, and two minutes upright undid half of it. In another laboratory, more than half of healthy people had muscle spasms after ten minutes of it.',
  ],
  chart:
    'A full slump, held, with one break after six minutes: the model that Plumbline warns by, made of those studies.',
  tipping: 'tipping point',
  cue: 'cue',
  alert: 'warning',
  short: 'after half a minute upright',
  long: 'after two minutes upright',
  reached: 'the tipping point comes after',
  notReached: 'the tipping point is not reached in this time',
  watches: [
    'How far you are between your own upright and your own slump, and for how long: the load on the Now screen adds it up.',
    'Plumbline gives a cue at half of the way to the tipping point and warns at four fifths, so that there is time to move.',
  ],
  blind: [
    'Your ligaments, your muscles, and what they went through before you sat down.',
    'Where your own tipping point lies. People at desks bend less than people in laboratories, so take it as a reason to move, not as a forecast.',
  ],
  sure: 'In the laboratory, well. At a desk, by analogy only: nobody has followed people there up to a spasm.',
  sources: ['mcgill', 'solomonow'],
} as const;

export interface CauseText {
  readonly text: readonly string[];
  readonly watches: readonly string[];
  readonly blind: readonly string[];
  readonly help: string;
  readonly sure: string;
  readonly sources: readonly SourceId[];
  readonly links: readonly { readonly label: string; readonly to: string }[]; // in the app
}

export const CAUSE_TEXTS: Readonly<Record<CausePart, CauseText>> = {
  'sudden-movement': {
    text: [
      'A quick twist, a reach for something falling, a lift before you are ready: a muscle that is surprised clenches first and asks later. It happens more easily after a long time in one position, when tissues are slack and reflexes are late.',
    ],
    watches: [
      'Movements of head or trunk that are far quicker than your own usual ones. They are noted in the day, in neutral words.',
    ],
    blind: [
      'Loads. It cannot tell a heavy box from an empty hand, and it sees nothing of what you do away from the desk.',
      'Movements when it looks only about once a second: then it says nothing about speed.',
    ],
    help: 'Stand up before you turn or lift, and give a stiff back its first slow minute.',
    sure: 'That sudden and awkward movements set off back pain is what people report themselves. The thresholds used here are our own choice.',
    sources: [],
    links: [{ label: 'See them in your day', to: '#/trends/day' }],
  },
  posture: {
    text: [
      'Slouching, rounded shoulders, a head so far forward that it looks at the floor: none of them is harmful for a moment. Held for long, muscles at the back of neck and trunk work without a pause, and the passive tissues take the rest.',
      'The further forward the head, the longer its lever. Adults with neck pain carry it a little further forward on average: about five degrees, with much overlap.',
    ],
    watches: [
      'Rounding, head forward, looking down, neck bend, trunk lean and distance to the screen, each against your own upright and each with its error.',
      'For how long: a posture counts after minutes, never after one look.',
    ],
    blind: [
      'The curve of your neck. From outside, head position explains about a quarter of what an X-ray shows.',
      'What hides behind hair, a hood, a chair back, or outside the picture. That is shown as not measured.',
    ],
    help: 'The best posture is the next one. Bring screen and keyboard to you, let the chair carry your back, and change often.',
    sure: 'Held positions tire muscles: well shown. That a particular posture causes pain: not shown. That changing it cures pain: some studies find it, some do not.',
    sources: ['mahmoud', 'oakley', 'iso'],
    links: [
      { label: 'Show Plumbline your upright', to: '#/calibrate' },
      { label: 'Measure it on a picture', to: '#/snapshot' },
    ],
  },
  'too-much-curve': {
    text: [
      'Where the lower back hollows deeply (hyperlordosis), the small joints behind the discs carry more of the weight and the muscles beside them stay short. Where the upper back rounds deeply (hyperkyphosis), the muscles between the shoulder blades are stretched all day.',
      'Some curve is what a spine is made of, and people differ widely.',
    ],
    watches: [
      'On a snapshot from the side: the curve of the upper and of the lower back along your outline, against people measured the same way, and against your own earlier ones.',
    ],
    blind: [
      'Your bones. An outline is skin and cloth, ten degrees from an X-ray easily; one centimetre of loose clothing makes about as much.',
      'The lower back behind a chair back or an arm: then it is not measured.',
    ],
    help: 'Let the pelvis tip gently both ways and settle in the middle. Hip and belly muscles that move are worth more than a stance that is held.',
    sure: 'How curved people are has been measured well. How much of it matters for pain is open: many strongly curved backs never hurt.',
    sources: ['langTapia', 'greendale'],
    links: [{ label: 'Take a snapshot', to: '#/snapshot' }],
  },
  'too-little-curve': {
    text: [
      'A back can also be too flat (hypolordosis). Sitting alone takes out most of the hollow: at a computer the lower back is bent some twenty-four degrees more than when standing. Muscles and ligaments behind are then drawn long and never get to rest.',
      'In the neck, the same goes with headaches that begin at the back of the head: muscles there hold what the curve no longer carries. A headache has many other causes, too.',
    ],
    watches: [
      'The same curves as above, in both directions: more curved than most, flatter than most, or within the usual range.',
      'How long your neck is bent and your chin pushed forward, which is the part of it that a camera can see.',
    ],
    blind: [
      'Whether your neck has lost its curve. No camera can know that, and Plumbline never says so.',
      'Headaches. Only you can notice whether they follow long days of looking down.',
    ],
    help: 'A little support in the hollow of the back, the screen at eye height, and time on your feet.',
    sure: 'That sitting flattens the lower back is well measured. That a flat neck causes headaches is much less certain.',
    sources: ['langTapia', 'oakley', 'titcomb'],
    links: [{ label: 'Take a snapshot', to: '#/snapshot' }],
  },
  inactivity: {
    text: [
      'Muscles that do not move for long get tight, and what is tight resists the next movement. Sitting still is the most common load of all, and the easiest to change: any other position will do.',
    ],
    watches: [
      'The time since you last really changed position, and the longest hold.',
      'Breaks: away from the desk, on your feet, or the two-minute reset. Being away never counts as sitting.',
    ],
    blind: [
      'Walks, sport, stairs and sleep: all that you do where no camera is. A still day at the desk says nothing about the rest of it.',
    ],
    help: 'Shift every twenty minutes or so, and be on your feet about once an hour.',
    sure: 'Short, frequent breaks ease discomfort at screens in experiments. Offices and safety bodies advise getting up at least once an hour.',
    sources: ['mclean', 'hse'],
    links: [
      { label: 'Set when breaks are suggested', to: '#/settings/breaks' },
      { label: 'See how you moved', to: '#/trends/week' },
    ],
  },
  'one-side': {
    text: [
      'All the weight on one leg, one elbow on the armrest, a screen off to the side: one half of the back works while the other rests. Nobody is quite even, and that is fine. It is the same side for hours that tires.',
    ],
    watches: [
      'Leaning and turning to one side, and whether shoulders and head are level, from the front. Left against right over days and weeks.',
    ],
    blind: [
      'Weight. A lean is seen, kilograms are not; which leg you stand on shows only if your hips move with it.',
      'Whether an uneven shoulder is habit, a scoliosis or your chair.',
    ],
    help: 'Change the side: of the mouse, the bag, the leg you stand on. Put the screen straight ahead.',
    sure: 'Limits for leaning and twisting come from standards for work, made for long days. The edges for shoulders are our own choice.',
    sources: ['iso'],
    links: [{ label: 'Left against right', to: '#/trends/month' }],
  },
  water: {
    text: [
      'Muscles need water and salts to let go as much as to pull. Whoever sweats a lot or drinks little cramps more easily, and a day of coffee and meetings passes quickly.',
    ],
    watches: ['Nothing. It reminds you, if you like, and notes the glass you say you had.'],
    blind: ['What you drink and what your body needs. A reminder knows the clock, not your thirst.'],
    help: 'A glass within reach, and one for every long sitting. The walk to the tap counts as well.',
    sure: 'Weak. Dehydration and cramps go together in heat and sport; for back spasms at a desk we know of no good study.',
    sources: [],
    links: [{ label: 'Remind me of water', to: '#/settings/breaks' }],
  },
  food: {
    text: [
      'Muscles and bones live on what you eat: protein, calcium, magnesium, potassium, vitamin D. Poor food over months leaves them slower to recover, and weight is carried by the back, too.',
    ],
    watches: ['Nothing, and it never will: there is nothing about food that a camera at a desk should know.'],
    blind: ['All of it.'],
    help: 'Eat varied and regularly. Before you take a supplement for cramps, ask someone who knows your blood values and your medicines.',
    sure: 'Weak for spasms in the back. A real lack of a mineral does cause cramps, and is a matter for a doctor.',
    sources: [],
    links: [],
  },
};
