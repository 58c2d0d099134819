import {
  type BackCurve,
  type CurveId,
  curveOfBack,
  LUMBAR,
  THORACIC_WAYS,
  curveChange,
} from '../../src/geometry/outline/back-curves.ts';
import { isMeasured, type Measure, unknown } from '../../src/geometry/metric.ts';
import { type BackCase, CURVE_TRUTH } from './curve-case.ts';
import { chordsAbout, fitted, shownBy } from './fitted-curve.ts';
import { bySubject, meanOf, type Trial } from './score.ts';

/** In the report: read with chords, gain and offsets that the other people's pictures alone have set. */
export const HELD_OUT = 'person left out';

/** How each curve is read: the first way by which its stretch is seen. */
const WAYS: Readonly<Record<CurveId, readonly BackCurve[]>> = {
  thoracicCurve: THORACIC_WAYS,
  lumbarCurve: [LUMBAR],
};
/** Each person in turn read with the chords, gains and offsets that the others' backs set. */
export function heldOutCurves(backs: readonly BackCase[]): Trial[] {
  return (Object.keys(WAYS) as CurveId[]).flatMap((metric) => {
    const ways = WAYS[metric].map((way) => {
      const chords = chordsAbout(way);
      const shown = backs.map((about) => shownBy(chords, about, about.now[CURVE_TRUTH[metric]]));
      return { way, chords, shown };
    });
    return [...new Set(backs.map(({ subject }) => subject))].flatMap((subject) => {
      const curves = ways.map(({ way, chords, shown }) =>
        fitted(
          way,
          chords,
          shown.filter(({ about }) => about.subject !== subject),
        ),
      );
      const own = backs.filter((about) => about.subject === subject);
      const read = ({ back, reading }: BackCase): Measure =>
        isMeasured(reading.metrics[metric])
          ? (curves.map((curve) => curveOfBack(back, curve)).find(isMeasured) ?? unknown('outline unsure'))
          : reading.metrics[metric];
      const uprights = new Map(own.filter(({ isUpright }) => isUpright).map((about) => [about.person, about]));
      return own
        .filter(({ isUpright }) => !isUpright)
        .flatMap((about) => {
          const { person, picture, support, now } = about;
          const trial = { metric, family: 'side', single: true, subject, person, picture } as const;
          const [measure, truth] = [read(about), now[CURVE_TRUTH[metric]]];
          const alone: Trial = { ...trial, condition: `${support}, ${HELD_OUT}`, truth, measure };
          const upright = uprights.get(person);
          if (upright === undefined) return [alone];
          const then = read(upright);
          const change =
            isMeasured(then) || !isMeasured(measure)
              ? curveChange(metric, measure, isMeasured(then) ? then : null)
              : then;
          const changed = truth - upright.now[CURVE_TRUTH[metric]];
          return [alone, { ...trial, condition: `change, ${support}, ${HELD_OUT}`, truth: changed, measure: change }];
        });
    });
  });
}

/** In the report: as the app reads it, but with offsets that the other people alone have set. */
export const OFFSETS_LEFT_OUT = 'offsets of the others';

/** What the app reads of each person in turn with the offset that the others' pictures set: the mean of their means. */
export function offsetsLeftOut(trials: readonly Trial[]): Trial[] {
  return (Object.keys(WAYS) as CurveId[]).flatMap((metric) =>
    (['seated', 'standing'] as const).flatMap((support) => {
      const own = trials.filter((trial) => trial.metric === metric && trial.condition === support);
      const off = new Map<string, number>();
      for (const [subject, theirs] of bySubject(own)) {
        const errors = theirs.flatMap(({ measure, truth }) => (isMeasured(measure) ? [measure.value - truth] : []));
        if (errors.length > 0) off.set(subject, meanOf(errors));
      }
      return own.map((trial): Trial => {
        const others = [...off].flatMap(([subject, mean]) => (subject === trial.subject ? [] : [mean]));
        const { measure } = trial;
        return {
          ...trial,
          condition: `${support}, ${OFFSETS_LEFT_OUT}`,
          measure:
            isMeasured(measure) && others.length > 0 ? { ...measure, value: measure.value - meanOf(others) } : measure,
        };
      });
    }),
  );
}
