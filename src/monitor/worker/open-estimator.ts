import { createPoseEstimator } from '../../pose/index.ts';
import { webAssets } from '../../pose/web-assets.ts';
import type { OpenEstimator } from './engine.ts';

export const openEstimator: OpenEstimator = (backend, onProgress) =>
  createPoseEstimator(webAssets(), backend ? { backend } : {}, onProgress);
