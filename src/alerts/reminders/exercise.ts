/** The parts of the two-minute reset. */
export const EXERCISES = ['stand', 'reach', 'leanBack', 'chinTuck', 'shoulderRolls'] as const;
export type ExerciseId = (typeof EXERCISES)[number];
