import { LEVELLED_BY_HAND } from '../../src/features/snapshot/pure/level/picture-level.ts';
import { AS_IT_IS } from '../../src/features/snapshot/pure/level/turning.ts';

/** The placing of a picture that was upright already and was not turned. */
export const LAID = { placing: AS_IT_IS, level: LEVELLED_BY_HAND, decoded: { width: 640, height: 480 } } as const;
