import { describe, expect, test } from 'vitest';
import { degrees } from '../../../src/base/units.ts';
import { BODY_PARTS, RESTING, type BodyPart } from '../../../src/geometry/fit/anthropometry.ts';
import { ownSlumpOf } from '../../../src/geometry/fit/calibrated-body.ts';
import { projection, type Camera } from '../../../src/geometry/fit/body.ts';
import { EXPLANATIONS } from '../../../src/geometry/fit/expectations.ts';
import { explainPosture, prepareExplanations } from '../../../src/geometry/fit/explain.ts';
import { uprightBodies } from '../../../src/geometry/fit/person.ts';
import { POSTURE_KEYS, poseSkeleton, uprightPosture, type BodyPosture } from '../../../src/geometry/fit/posture.ts';
import type { SeenPoint, SeenPoints } from '../../../src/geometry/fit/posture-fit.ts';
import type { View } from '../../../src/geometry/reading.ts';

const CAMERA: Camera = { focal: 0.7, middleY: 0.375, pitch: degrees(0) };
const VIEWS = { front: { view: 'front', yaw: 0, away: 0.75 }, side: { view: 'sideRight', yaw: 90, away: 2 } } as const;
type Family = keyof typeof VIEWS;

/** An average person before a level camera in one view, and the points of any posture. */
function sitting(family: Family, sigma = 0.003) {
  const { view, yaw, away } = VIEWS[family];
  const project = projection({
    rest: { ...RESTING, c7: [-0.055, 0.54, 0], seat: [0, 0, 0] },
    facing: degrees(yaw),
    origin: [0, family === 'front' ? 0.55 : 0.4, away],
    camera: CAMERA,
    slump: { head: [0, 0, 0], c7: [0, 0, 0], shoulders: [0, 0, 0], hips: [0, 0, 0] },
  });
  const parts = family === 'front' ? BODY_PARTS.filter((part) => !part.endsWith('hip')) : BODY_PARTS;
  const upright = Object.fromEntries(
    parts.map((part): [BodyPart, SeenPoint] => [part, { ...project(RESTING[part]), sigma }]),
  );
  const seenView: View = view;
  const cameras = uprightBodies(upright, { view: seenView, yaw: degrees(yaw), aspect: 0.75 });
  if (cameras === null) throw new Error('no body');
  const [body] = cameras;
  const points = (posture: Partial<BodyPosture>): SeenPoints => {
    const place = projection(body);
    const skeleton = poseSkeleton(body.rest, { ...uprightPosture(), ...posture }, body.slump);
    return Object.fromEntries(parts.map((part): [BodyPart, SeenPoint] => [part, { ...place(skeleton[part]), sigma }]));
  };
  return { cameras, points };
}

function explained(family: Family, posture: Partial<BodyPosture>, sigma?: number) {
  const { cameras, points } = sitting(family, sigma);
  const result = explainPosture(cameras, points(posture), prepareExplanations(family, cameras[0]));
  if (result === null) throw new Error('not explained');
  return result;
}
const sigmaOf = (result: ReturnType<typeof explained>, key: keyof BodyPosture): number => {
  const at = POSTURE_KEYS.indexOf(key);
  return Math.sqrt(result.covariance.values[at * result.covariance.size + at] ?? NaN);
};

describe.each(['front', 'side'] as const)('%s', (family) => {
  test.each([
    ['upright', {}],
    ['chinForward', { neck: degrees(11) }],
    ['slump', { slump: 1 }],
    ['slide', { slide: 1, forward: -0.03 }],
    ['leanIn', { lean: degrees(12) }],
    ['recline', { lean: degrees(-10), neck: degrees(2) }],
    ['chairMoved', { forward: -0.1 }],
    ['chairHeight', { up: -0.05 }],
  ] as const)('%s explains itself', (name, posture) => {
    const { shares } = explained(family, posture);
    expect(Math.max(...Object.values(shares))).toBe(shares[name]);
  });

  test('somebody who slid down is no chair that was pushed back and no head pushed forward', () => {
    const { posture } = explained(family, { slide: 1, forward: -0.1 });
    expect(posture.slide).toBeGreaterThan(0.7);
    expect(Math.abs(posture.slump)).toBeLessThan(0.15);
    expect(Math.abs(posture.neck)).toBeLessThan(4);
  });

  test.each([{ forward: -0.1 }, { up: -0.04 }, { lean: degrees(-10) }, {}])('%o is no slouch', (posture) => {
    const { slump, slide, rounding } = explained(family, posture).posture;
    expect(slump + slide + rounding).toBeLessThan(0.35);
  });

  test('shares add up to one, and the covariance is symmetric and positive', () => {
    const { shares, covariance } = explained(family, { neck: degrees(6), up: -0.02 });
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    POSTURE_KEYS.forEach((_, i) => {
      expect(covariance.values[i * covariance.size + i]).toBeGreaterThan(0);
      POSTURE_KEYS.forEach((__, j) => {
        expect(covariance.values[i * covariance.size + j]).toBeCloseTo(
          covariance.values[j * covariance.size + i] ?? NaN,
          9,
        );
      });
    });
  });
});

test('where two explanations compete, the error holds the distance between them', () => {
  const [clear, torn] = [explained('front', {}), explained('front', { up: -0.045, forward: -0.045 })];
  const [first, second] = Object.values(torn.shares).toSorted((a, b) => b - a);
  expect(first).toBeLessThan(0.9);
  expect(second).toBeGreaterThan(0.1);
  expect(sigmaOf(torn, 'slide')).toBeGreaterThan(2 * sigmaOf(clear, 'slide'));
});

test('a slump on request is taken for what it is', () => {
  const { cameras, points } = sitting('front');
  expect(ownSlumpOf(cameras, points({ slump: 0.8 }))).toMatchObject({ kind: 'slump' });
  const slid = ownSlumpOf(cameras, points({ slide: 0.9, forward: -0.06 }));
  expect(slid?.kind).toBe('slide');
  expect(Math.abs((slid?.amount ?? 0) - 0.9)).toBeLessThan(0.2);
});

test('a rounded upper back is an explanation where the side shows it', () => {
  expect(Object.keys(EXPLANATIONS.side)).toContain('rounded');
  expect(explained('side', { rounding: 1 }).shares.rounded).toBeGreaterThan(0.5);
});
