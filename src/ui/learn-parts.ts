/** The causes of back spasms that the Learn page explains. */
export const CAUSE_PARTS = [
  'sudden-movement',
  'posture',
  'too-much-curve',
  'too-little-curve',
  'inactivity',
  'one-side',
  'water',
  'food',
] as const;
export type CausePart = (typeof CAUSE_PARTS)[number];

/** Parts of the page, in order: the last part of their address, `#/learn/posture`. */
export const LEARN_PARTS = ['tipping-point', ...CAUSE_PARTS, 'what-helps', 'reset', 'signs', 'evidence'] as const;
export type LearnPart = (typeof LEARN_PARTS)[number];
