import type { LandmarkName } from '../source.ts';

/** As people say it; left and right are their own. */
export const LANDMARKS: Readonly<Record<LandmarkName, string>> = {
  nose: 'Nose',
  left_eye: 'Left eye',
  right_eye: 'Right eye',
  left_ear: 'Left ear',
  right_ear: 'Right ear',
  left_shoulder: 'Left shoulder',
  right_shoulder: 'Right shoulder',
  left_elbow: 'Left elbow',
  right_elbow: 'Right elbow',
  left_wrist: 'Left wrist',
  right_wrist: 'Right wrist',
  left_hip: 'Left hip',
  right_hip: 'Right hip',
  left_knee: 'Left knee',
  right_knee: 'Right knee',
  left_ankle: 'Left ankle',
  right_ankle: 'Right ankle',
  c7: 'Base of the neck (C7)',
  t12: 'End of the chest (T12)',
  sacrum: 'Sacrum',
};

/** Inside a sentence; 'C7' stays as it is. */
const within = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

export const EDITOR = {
  group: 'Landmarks',
  help: 'Drag a point, or walk through them with Tab and move them with the arrow keys: one pixel, with Shift ten. Escape leaves the points.',
  at: (x: number, y: number): string => `${Math.round(x)} across, ${Math.round(y)} down`,
  changes: (names: readonly string[]): string => `changes ${names.join(', ').toLowerCase()}`,
  drawnOnly: 'changes the drawing',
  notFound: 'not found, likely here',
  moved: 'set by hand',
  movedList: (names: readonly string[]): string => `Set by hand: ${names.map(within).join(', ')}.`,
  undo: 'Undo',
  reset: 'Back to what was found',
} as const;
