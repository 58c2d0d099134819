import { degrees } from '../../src/base/units.ts';
import type { ImagePoint } from '../../src/base/points.ts';
import { backOf } from '../../src/geometry/outline/back.ts';
import { isMeasured, METRIC_IDS, NINE_IN_TEN, type Measure, type MetricId } from '../../src/geometry/metric.ts';
import { isStanding, STANDING_IDS } from '../../src/geometry/standing/standing-catalogue.ts';
import type { StandingReading } from '../../src/geometry/standing/standing.ts';
import { isSide, type Reading } from '../../src/geometry/reading.ts';
import { KEYPOINT_NAMES, type Pose } from '../../src/pose/pose.ts';

/** From the pose's pixels to the file's own, as its EXIF data turns it. */
type ToFile = (point: ImagePoint) => ImagePoint;

const tidy = (value: number): number => Math.round(value * 1e4) / 1e4;

const measureOf = (measure: Measure) =>
  isMeasured(measure)
    ? { value: tidy(measure.value), sigma: tidy(measure.sigma), unit: measure.unit }
    : { unknown: measure.unknown };

const metricsOf = (of: (id: MetricId) => Measure) =>
  Object.fromEntries(METRIC_IDS.map((id) => [id, measureOf(of(id))]));

/** The places found on the line of the back, file pixels; nothing where there is no line. */
function backIn(pose: Pose, toFile: ToFile, { view, yaw, gate }: Reading) {
  if (gate !== null || !isSide(view) || !isMeasured(yaw)) return {};
  const back = backOf(pose, degrees(yaw.value));
  if (typeof back === 'string') return {};
  const at = (spot: ImagePoint | null) => {
    const place = spot && toFile(spot);
    return place && { x: tidy(place.x), y: tidy(place.y) };
  };
  const { c7, t12, inflection, sacrum, hidden, kyphosisIndex } = back;
  return {
    back: {
      c7: at(c7),
      t12: at(t12),
      inflection: at(inflection),
      sacrum: at(sacrum),
      kyphosisIndex: measureOf(kyphosisIndex),
      hidden: hidden.map(({ why }) => why),
    },
  };
}

/** Keypoints in the file's own pixels, as its EXIF data turns it. */
export function personLine(
  file: string,
  pose: Pose,
  toFile: ToFile,
  reading: Reading,
  standing: StandingReading | null,
): string {
  const keypoints = KEYPOINT_NAMES.map((name) => {
    const { x, y, score } = pose.keypoints[name];
    const at = toFile({ x, y });
    return { name, x: tidy(at.x), y: tidy(at.y), score: tidy(score) };
  });
  const { view, yaw, metrics, headForward } = reading;
  return JSON.stringify({
    file,
    view,
    yaw: isMeasured(yaw) ? tidy(yaw.value) : null,
    person: true,
    metrics: metricsOf((id) => metrics[id]),
    ...(standing && {
      standing: Object.fromEntries(STANDING_IDS.map((id) => [id, measureOf(standing.measures[id])])),
    }),
    ...(headForward && {
      headForward: { centimetres: measureOf(headForward.centimetres), degrees: measureOf(headForward.degrees) },
    }),
    keypoints,
    ...backIn(pose, toFile, reading),
  });
}

export const nobodyLine = (file: string): string =>
  JSON.stringify({
    file,
    view: 'unknown',
    yaw: null,
    person: false,
    metrics: metricsOf(() => ({ unknown: 'nobody' })),
    keypoints: [],
  });

export const errorLine = (file: string, why: string): string => JSON.stringify({ file, error: why });

const digits: Readonly<Record<string, number>> = { '1': 2, '%': 0, deg: 1, cm: 0 };

/** The head forward in other units: '; 1.4 cm +- 0.8, 7.0 deg +- 4.0'. */
const alsoOf = ({ headForward }: Reading): string =>
  headForward === undefined
    ? ''
    : [headForward.centimetres, headForward.degrees]
        .filter(isMeasured)
        .map(
          ({ value, sigma, unit }, at) =>
            `${at === 0 ? '; ' : ', '}${value.toFixed(1)} ${unit} +- ${(NINE_IN_TEN * sigma).toFixed(1)}`,
        )
        .join('');

/** For people: a value never stands without its unit and its 90 % interval. */
export function plainLines(file: string, reading: Reading, standing: StandingReading | null): string[] {
  const { view, yaw, metrics } = reading;
  const turned = isMeasured(yaw) ? `, body turned ${yaw.value.toFixed(0)} deg` : '';
  return [
    `${file}: ${view}${turned}${reading.gate === null ? '' : `, nothing measured: ${reading.gate}`}`,
    ...[...METRIC_IDS, ...(standing === null || standing.frame === null ? [] : STANDING_IDS)].flatMap((id) => {
      const measure = isStanding(id) ? standing?.measures[id] : metrics[id];
      if (measure === undefined) return [];
      if (!isMeasured(measure))
        return measure.unknown === 'wrong view' ? [] : [`  ${id.padEnd(24)}not measured: ${measure.unknown}`];
      const places = isStanding(id) && measure.unit === 'cm' ? 1 : (digits[measure.unit] ?? 1);
      const unit = measure.unit === '1' ? '' : ` ${measure.unit}`;
      const also = id === 'headForwardIndex' ? alsoOf(reading) : '';
      return [
        `  ${id.padEnd(24)}${measure.value.toFixed(places)}${unit} +- ${(NINE_IN_TEN * measure.sigma).toFixed(places)}${also}`,
      ];
    }),
  ];
}
