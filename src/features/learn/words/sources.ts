/** What has been read for Plumbline: who, when, and what it gives. docs/metrics.md says where each is used. */
export const SOURCES = {
  mcgill: {
    name: 'McGill and Brown, 1992',
    gives:
      'How the lower back gives way under sustained full bending and comes back: a time constant of 9.4 minutes, half of it undone after two minutes. A laboratory, and full bending.',
  },
  solomonow: {
    name: 'Solomonow and co-workers',
    gives:
      'More than half of healthy people had muscle spasms after ten minutes of static full bending. Known to us second-hand, through reviews.',
  },
  mahmoud: {
    name: 'Mahmoud and others, 2019',
    gives: 'A review: adults with neck pain hold the head further forward, by 4.8 degrees on average.',
  },
  oakley: {
    name: 'Oakley and others, 2024',
    gives: 'Head position seen from outside explains 27 % of the curve of the neck on an X-ray.',
  },
  titcomb: {
    name: 'Titcomb and others, 2024',
    gives: 'Neck angles of people standing and sitting: two degrees less when seated.',
  },
  langTapia: {
    name: 'Lang-Tapia and others, 2011',
    gives: 'Curves of the back along the skin of 659 people standing: the norms that snapshots are compared with.',
  },
  greendale: {
    name: 'Greendale and others, 2011',
    gives: 'How far a curve along the skin is from the one on an X-ray: a spread of 10 to 11 degrees.',
  },
  mclean: {
    name: 'McLean and others, 2001',
    gives: 'Very short breaks about every twenty minutes eased discomfort at computers without costing work.',
  },
  hse: {
    name: 'Health and Safety Executive (United Kingdom)',
    gives: 'Advice for work at screens: short breaks often, up at least once an hour.',
  },
  iso: {
    name: 'ISO 11226 and EN 1005-4',
    gives: 'Standards for work: how far and for how long head and trunk may be bent, leant and twisted.',
  },
} as const;

export type SourceId = keyof typeof SOURCES;
export const SOURCE_IDS = Object.keys(SOURCES) as readonly SourceId[];
