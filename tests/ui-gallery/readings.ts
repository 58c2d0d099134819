import type { BandState, Outcome } from '../../src/alerts/decide/outcome.ts';
import {
  isMeasured,
  METRIC_IDS,
  METRICS,
  unknown,
  type Measure,
  type MetricId,
  type UnknownReason,
} from '../../src/geometry/metric.ts';
import type { Reading, View } from '../../src/geometry/reading.ts';
import { millis, minutes, type Millis } from '../../src/base/units.ts';
import type { LiveCurves } from '../../src/monitor/live-curves.ts';
import { KEYPOINT_NAMES, type Keypoint, type KeypointName, type Pose } from '../../src/pose/pose.ts';

export const NOW = millis(new Date(2026, 10, 23, 10, 24).getTime());
export const ago = (count: number): Millis => millis(NOW - minutes(count));

type Values = Partial<Record<MetricId, readonly [value: number, sigma: number]>>;

const reading = (view: View, values: Values, rest: UnknownReason): Reading =>
  withHeadForward({
    at: NOW,
    view,
    yaw: { value: 4, sigma: 3, unit: 'deg' },
    gate: null,
    metrics: Object.fromEntries(
      METRIC_IDS.map((id): [MetricId, Measure] => {
        const pair = values[id];
        return [id, pair === undefined ? unknown(rest) : { value: pair[0], sigma: pair[1], unit: METRICS[id].unit }];
      }),
    ) as Record<MetricId, Measure>,
  });

/** Average chin-forward: 10.5 deg at 11.5 cm of neck, as the app reckons it. */
const withHeadForward = (base: Reading): Reading => {
  const index = base.metrics.headForwardIndex;
  if (!isMeasured(index)) return base;
  const of = (perCent: number, unit: 'cm' | 'deg'): Measure => ({
    value: index.value * perCent,
    sigma: index.sigma * perCent,
    unit,
  });
  return { ...base, headForward: { centimetres: of(0.021, 'cm'), degrees: of(0.105, 'deg') } };
};

const mixed = (base: Reading, reasons: Partial<Record<MetricId, UnknownReason>>): Reading => ({
  ...base,
  metrics: {
    ...base.metrics,
    ...Object.fromEntries(Object.entries(reasons).map(([id, reason]) => [id, unknown(reason)])),
  },
});

/** Errors as docs/accuracy.md states them: nobody's numbers are surer than these. */
export const upright = mixed(
  reading(
    'front',
    {
      headForwardIndex: [8, 14.6],
      slouch: [0.12, 0.07],
      headPitch: [6, 2.4],
      viewingDistance: [62, 8.7],
      sideLean: [2, 0.8],
      shoulderTilt: [-1, 0.7],
      headTilt: [0, 0.8],
    },
    'wrong view',
  ),
  { trunkTwist: 'points unsure' },
);

export const drifting = mixed(
  reading(
    'front',
    {
      headForwardIndex: [44, 14.6],
      slouch: [0.31, 0.06],
      headPitch: [12, 2.4],
      viewingDistance: [54, 7.6],
      sideLean: [-3, 0.8],
      shoulderTilt: [2, 0.7],
      headTilt: [-4, 0.8],
    },
    'wrong view',
  ),
  { trunkTwist: 'points unsure' },
);

export const rounded = mixed(
  reading(
    'front',
    {
      headForwardIndex: [58, 14.6],
      slouch: [0.78, 0.07],
      headPitch: [18, 2.6],
      viewingDistance: [46, 6.5],
      sideLean: [5, 0.9],
      shoulderTilt: [4, 0.7],
      headTilt: [3, 0.8],
    },
    'wrong view',
  ),
  { trunkTwist: 'head turned' },
);

export const fromTheSide = mixed(
  reading(
    'sideLeft',
    {
      headForwardAngle: [-7, 1.4],
      cva: [46, 2.6],
      neckFlexion: [9, 2],
      trunkInclination: [4, 1],
      headPitch: [11, 2],
      slouch: [0.3, 0.05],
      earShoulderInclination: [28, 2],
      headForwardIndex: [41, 7],
    },
    'wrong view',
  ),
  { thoracicCurve: 'no outline', lumbarCurve: 'no outline' },
);

export const absoluteOnly = mixed(reading('front', { viewingDistance: [58, 8.1] }, 'no baseline'), {
  cva: 'wrong view',
  earShoulderInclination: 'wrong view',
  headForwardAngle: 'wrong view',
  neckFlexion: 'wrong view',
  trunkInclination: 'wrong view',
});

export const gated = (gate: UnknownReason): Reading => ({ ...reading('unknown', {}, gate), gate });

/** Bands since so many minutes; medians a little behind what is measured now. */
const banded = (from: Reading, bands: Partial<Record<MetricId, [BandState['band'], number]>>): Outcome['bands'] => {
  const median = (measure: Measure) => (isMeasured(measure) ? measure.value * 0.94 : null);
  return Object.fromEntries(
    METRIC_IDS.flatMap((id) => {
      const [band, since] = bands[id] ?? [];
      if (band === undefined || since === undefined) return [];
      return [[id, { band, since: ago(since), median: median(from.metrics[id]) } satisfies BandState]];
    }),
  );
};

const calm = { headForwardIndex: ['normal', 6], slouch: ['normal', 6], headPitch: ['normal', 6] } satisfies Parameters<
  typeof banded
>[1];
const rest = {
  viewingDistance: ['normal', 6],
  sideLean: ['normal', 6],
  shoulderTilt: ['normal', 6],
  headTilt: ['normal', 6],
} satisfies Parameters<typeof banded>[1];

export const good: Outcome = {
  posture: 'good',
  risk: 0.16,
  leading: 'stillness',
  shares: {},
  creep: 0.06,
  stillFor: minutes(4.6),
  shifts: {
    last: { number: 31, at: ago(4.6), size: 'large', centimetres: 5.2 },
    hour: { large: 6, small: 8, time: minutes(52) },
    usual: { large: 7.4, small: 9.1 },
  },
  staticFor: minutes(1),
  sides: [],
  findings: [],
  limit: 'still',
  growing: true,
  tippingIn: { low: minutes(22), high: minutes(28), limit: 'still' },
  bands: banded(upright, { ...calm, ...rest }),
  episode: null,
  quietUntil: null,
};

export const watching: Outcome = {
  ...good,
  posture: 'watch',
  risk: 0.52,
  leading: 'headForwardIndex',
  creep: 0.18,
  stillFor: minutes(9),
  limit: 'patience',
  tippingIn: { low: minutes(6.4), high: minutes(8.2), limit: 'patience' },
  bands: banded(drifting, { ...calm, ...rest, headForwardIndex: ['watch', 3] }),
  episode: { number: 1, alerted: false },
};

export const poor: Outcome = {
  ...good,
  posture: 'poor',
  risk: 0.84,
  leading: 'slouch',
  creep: 0.51,
  stillFor: minutes(13),
  limit: 'patience',
  tippingIn: { low: minutes(1.2), high: minutes(2.4), limit: 'patience' },
  bands: banded(rounded, {
    ...calm,
    ...rest,
    slouch: ['poor', 8],
    headForwardIndex: ['watch', 8],
    viewingDistance: ['watch', 5],
    shoulderTilt: ['watch', 2],
  }),
  episode: { number: 1, alerted: true },
};

const degrees = (value: number, sigma: number): Measure => ({ value, sigma, unit: 'deg' });
/** The back from the side, as the worker tells it. */
export const BACKS = {
  rounder: {
    at: NOW,
    thoracicCurve: { now: degrees(47, 6.4), change: degrees(13, 3.1) },
    lumbarCurve: { now: degrees(9, 4.4), change: degrees(-2, 2.4) },
  },
  hidden: {
    at: NOW,
    thoracicCurve: { now: degrees(44, 8.9), change: degrees(4, 5.4) },
    lumbarCurve: { now: unknown('outline unsure'), change: unknown('outline unsure') },
  },
  noUpright: {
    at: NOW,
    thoracicCurve: { now: degrees(47, 6.4), change: unknown('no baseline') },
    lumbarCurve: { now: degrees(-6, 4.4), change: unknown('no baseline') },
  },
} as const satisfies Record<string, LiveCurves>;

export const sideways: Outcome = {
  ...watching,
  bands: banded(fromTheSide, {
    headForwardAngle: ['watch', 3],
    cva: ['watch', 3],
    neckFlexion: ['normal', 3],
    trunkInclination: ['normal', 3],
    headPitch: ['normal', 3],
    slouch: ['normal', 3],
    earShoulderInclination: ['normal', 3],
    headForwardIndex: ['watch', 3],
  }),
  leading: 'headForwardAngle',
};

export const blind: Outcome = { ...good, posture: 'unknown', risk: 0.1, tippingIn: null, bands: {} };

/** Points of tests/ui-gallery/front.jpg, placed by hand. */
const POINTS: Partial<Record<KeypointName, readonly [x: number, y: number]>> = {
  nose: [317, 206],
  left_eye: [340, 180],
  right_eye: [294, 180],
  left_ear: [369, 193],
  right_ear: [269, 193],
  left_shoulder: [420, 312],
  right_shoulder: [217, 312],
  left_elbow: [448, 408],
  right_elbow: [190, 408],
};

export const pose: Pose = {
  at: NOW,
  width: 640,
  height: 480,
  keypoints: Object.fromEntries(
    KEYPOINT_NAMES.map((name): [KeypointName, Keypoint] => {
      const point = POINTS[name];
      return [name, point === undefined ? { x: 0, y: 0, score: 0.05 } : { x: point[0], y: point[1], score: 0.8 }];
    }),
  ) as Record<KeypointName, Keypoint>,
  presence: 0.99,
  people: 1,
  landmarks: null,
  silhouette: null,
};
