import { describe, expect, test } from 'vitest';
import { degrees } from '../../../src/base/units.ts';
import { isMeasured } from '../../../src/geometry/metric.ts';
import { measure } from '../../../src/geometry/measure.ts';
import { STANDING, STANDING_IDS, isStanding } from '../../../src/geometry/standing/standing-catalogue.ts';
import { measureStanding } from '../../../src/geometry/standing/standing.ts';
import { standingBeside, uprightRoll } from '../../../tools/analyze/beside-upright.ts';
import { personLine, plainLines } from '../../../tools/analyze/print.ts';
import { PICTURES, pictureOf } from '../geometry/standing/pictures.ts';

interface Line {
  readonly metrics: Readonly<Record<string, object>>;
  readonly standing?: Readonly<Record<string, { value?: number; sigma?: number; unit?: string; unknown?: string }>>;
}
const asIs = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x, y });

describe('analyze of somebody who stands', () => {
  test.each(PICTURES.map((one) => [one.id, one] as const))(
    '%s: every standing measure with its error',
    (_, picture) => {
      const { pose, view, roll } = picture;
      const roundTrip = (standing: ReturnType<typeof measureStanding> | null): Line =>
        JSON.parse(personLine('a.jpg', pose, asIs, measure(pose, null), standing)) as Line;
      const assumed = view === 'front' || view === 'back' ? view : 'side';
      // By itself, and beside a calibration before the same camera.
      for (const standing of [
        measureStanding(pose, view, roll),
        standingBeside(pose, assumed, uprightRoll(pose, assumed)),
      ]) {
        const line = roundTrip(standing);
        expect(Object.keys(line.standing ?? {})).toEqual([...STANDING_IDS]);
        const answers = STANDING_IDS.map((id) => {
          const { value, sigma, unit, unknown } = line.standing?.[id] ?? {};
          return unknown ?? [Number.isFinite(value), (sigma ?? 0) > 0, unit];
        });
        for (const [index, id] of STANDING_IDS.entries())
          expect([[true, true, STANDING[id].unit], 'wrong view', 'outline unsure', 'points unsure']).toContainEqual(
            answers[index],
          );
        expect(answers.filter((answer) => typeof answer !== 'string').length).toBeGreaterThanOrEqual(7);
      }
    },
  );

  test('prints a number never without its interval', () => {
    const { pose, view, roll } = pictureOf('front_d22');
    const lines = plainLines('a.jpg', measure(pose, null), measureStanding(pose, view, roll)).filter((line) =>
      isStanding(line.trim().split(' ')[0] ?? ''),
    );
    expect(lines.length).toBeGreaterThan(7);
    for (const line of lines) expect(line).toMatch(/ [+]- |not measured: /);
  });
});

describe('beside the own upright before the same camera', () => {
  const level = pictureOf('front_d13');

  test('its body says how the camera is rolled, more surely than a body that may stand anyhow', () => {
    const roll = uprightRoll(level.pose, 'front');
    expect(Math.abs((roll?.roll ?? NaN) - level.roll.roll)).toBeLessThan(1.5);
    expect(roll?.sigma).toBeLessThan(1);
  });

  test('a level picture of somebody is level, and its intervals are narrower than without', () => {
    const [beside, alone] = [
      standingBeside(level.pose, 'front', uprightRoll(level.pose, 'front')),
      measureStanding(level.pose, 'front', { roll: degrees(0), sigma: degrees(5) }),
    ].map((standing) => standing?.measures.headShift);
    if (!beside || !alone || !isMeasured(beside) || !isMeasured(alone)) throw new Error('expected numbers');
    expect(Math.abs(beside.value)).toBeLessThan(2);
    expect(beside.sigma).toBeLessThan(alone.sigma / 3);
  });

  test('of a picture that ends at the hips it says nothing', () => {
    const cut = { ...level.pose, height: level.pose.keypoints.left_knee.y };
    expect(uprightRoll(cut, 'auto')).toBeNull();
    expect(standingBeside(cut, 'auto', level.roll)).toBeNull();
    expect(standingBeside(level.pose, 'auto', null)).toBeNull();
  });
});
