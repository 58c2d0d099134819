export const HELP = {
  text: 'Most spasms pass by themselves within days. This is a good order in which to go about them.',
  steps: [
    {
      title: 'Find the cause',
      text: 'Spasms are an answer. Look at when they come: after long sitting, after lifting, on one side. Your day and your weeks are recorded here, so you need not guess.',
      link: { label: 'Look at your weeks', to: '#/trends/week' },
    },
    {
      title: 'Have it looked at',
      text: 'A doctor, physiotherapist or chiropractor can examine what no camera sees. Take your numbers along: a snapshot and your trends print well, with their errors and limits.',
      link: { label: 'Take a snapshot', to: '#/snapshot' },
    },
    {
      title: 'Look after it at home',
      text: 'Keep moving within what is comfortable; warmth helps many people, long bed rest helps few. Go back to your usual days step by step. For medicines, ask a pharmacist or doctor.',
      link: null,
    },
    {
      title: 'Take breaks that count',
      text: 'Two minutes upright give back about half of what a long slump took, thirty seconds hardly any. Standing up, walking to the window, the reset below: all of them do.',
      link: { label: 'Set when breaks are suggested', to: '#/settings/breaks' },
    },
  ],
} as const;

export const RESET_PART = {
  text: 'Five easy things, two minutes in all. Leave out whatever hurts. While Plumbline watches, it guides you through them and ticks off what it sees.',
  start: 'Start it now',
  off: 'It starts from the Now screen, while Plumbline watches.',
  toNow: 'Go to Now',
  choose: 'Choose its parts',
} as const;

export const SIGNS_PART = {
  text: 'Back and neck pain is common and mostly harmless. These are the exceptions. No software should keep you from asking about them.',
  short: 'Some signs need help today, not a posture app:',
  link: 'All signs, and when to see a clinician',
} as const;

export const EVIDENCE = {
  text: [
    'Plumbline is wellness software, not a medical device. It estimates from a camera and cannot see your spine.',
    'No posture is proven harmful in itself, and moving often matters more than sitting perfectly. Whether reminders about posture prevent pain is not settled: studies and reviews find some effect or none.',
    'Numbers without a source are our own design choices, and are marked so in the documents that come with the program.',
  ],
  list: 'What this page rests on',
  limits: 'What Plumbline cannot do',
} as const;
