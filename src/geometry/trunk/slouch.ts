import { estimateFromFit } from '../fit/estimate.ts';
import type { Measure } from '../metric.ts';
import { readbackGain, truthFor } from '../fit/readback.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { viewFamily, measureAgainstBaseline, type Subject } from '../fit/subject.ts';

/** Without a slump calibration the range is an average person's: people differ by a quarter of it [H]. */
const RANGE_ERROR = 0.25;

/**
 * Where between the own upright (0) and the own slump (1) somebody sits: how much of the slump's own pattern (head and
 * shoulders forward and down, the head more than the shoulders) explains the picture. Not clipped: sitting taller
 * reads below 0, deeper above 1. Front, oblique and side.
 */
export const slouch = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['front', 'side'], ({ fit, person }) => {
    const value = truthFor(person.slumpRead, fit.posture.slump);
    const range = person.ownSlump ? 0 : RANGE_ERROR * Math.abs(value);
    const { noise, floor } = STATED_ERRORS.slouch[viewFamily(subject)];
    const terms = { noise, floor: Math.hypot(floor, range) };
    const gain = readbackGain(person.slumpRead);
    return { ...estimateFromFit(fit, '1', terms, (posture) => posture.slump / gain), value };
  });
