import { watch, type Scene } from './scene.ts';

/** The Learn page: as it opens, and at a part of it while Plumbline watches. */
export const LEARN_SCENES: Readonly<Record<string, Scene>> = {
  learn: { hash: '#/learn', set: () => undefined },
  'learn-reset': { hash: '#/learn/reset', set: watch },
};
