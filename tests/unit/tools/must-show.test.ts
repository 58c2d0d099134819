import { describe, expect, it } from 'vitest';
import type { Looked } from '../../../tools/analyze/look.ts';
import { nothing, type Collected } from '../../../tools/lab/collect.ts';
import { LIVE } from '../../../tools/lab/compare.ts';
import type { SeenReal } from '../../../tools/lab/lab.ts';
import { elevationOf, pitchOf } from '../../../tools/lab/lab-camera.ts';
import { mustShow } from '../../../tools/lab/must-show.ts';
import { figure, isMet, rowTable, type Row, worstLines } from '../../../tools/lab/must-show-row.ts';
import type { Told } from '../../../tools/lab/posture-measures.ts';
import type { Vote } from '../../../tools/lab/score.ts';
import { scoreReal } from '../../../tools/lab/score-real.ts';
import type { SlideCase } from '../../../tools/lab/slid.ts';
import { millis } from '../../../src/base/units.ts';
import type { Pose } from '../../../src/pose/pose.ts';
import { CHIN_FORWARD, poseOf, SLUMP, UPRIGHT } from '../../support/poses.ts';

const rowOf = (rows: readonly Row[], what: string): Row | undefined => rows.find((row) => row.what === what);
const valueOf = (rows: readonly Row[], what: string, name: string): number | undefined =>
  rowOf(rows, what)?.figures.find((one) => one.name.startsWith(name))?.value;

const vote = (picture: string, value: number, belongs: boolean, elevation: number): Vote => ({
  name: `front forward head, ${LIVE}`,
  metric: 'headForwardIndex',
  subject: 'a',
  picture,
  belongs,
  measure: { value, sigma: 1, unit: '%' },
  elevation,
});

describe('forward head by where the camera stands', () => {
  const votes = [
    vote('low yes', 20, true, -15), // below the ones that do not belong
    vote('low no', 40, false, -12),
    vote('level yes', 80, true, 0),
    vote('level no', 10, false, 9.9),
    vote('high yes', 80, true, 10),
    vote('high no', 30, false, 12),
  ];
  const rows = mustShow({ ...nothing(), votes }, []);
  it.each([
    ['front, forward head', (3 + 3 + 1) / 9],
    ['front, forward head, camera 10 deg or more below', 0],
    ['front, forward head, camera within 10 deg', 1],
    ['front, forward head, camera 10 deg or more above', 1],
  ])('%s', (what, area) => {
    expect(valueOf(rows, what, 'area')).toBeCloseTo(area, 9);
  });
  it('names the pictures that are told wrong, the worst first', () => {
    expect(rowOf(rows, 'front, forward head')?.worst).toEqual(['low yes']);
  });
  it('says nothing of views that nobody looked at', () => {
    expect(rowOf(rows, 'side, forward head')).toBeUndefined();
  });
});

const told = (band: Told['band'], furthest: number | null): Told => ({ band, furthest });
const slide = (picture: string, is: SlideCase['is'], slump: Told, posturally: Told): SlideCase => ({
  view: 'front',
  condition: LIVE,
  subject: 'a',
  picture,
  posture: is,
  is,
  slump,
  posturally,
});

it('asks of slides by slouch and by any measure, and of what is no slouch apart', () => {
  const good = told('normal', 0.1);
  const slides = [
    slide('seen', 'slid', told('watch', 1.2), told('poor', 2.5)),
    slide('by another measure', 'slid', told('normal', 0.5), told('watch', 1.5)),
    slide('mild', 'mild', good, good), // asked neither way
    slide('upright', 'other', good, good),
    slide('recline', 'other', told('normal', 0.8), told('watch', 1.1)),
    slide('laptop', 'noSlouch', told('watch', 1.3), told('watch', 1.3)),
  ];
  const rows = mustShow({ ...nothing(), slides }, []);
  const [slouch, any] = ['front, slid down, by slouch', 'front, slid down, by any measure of posture'];
  expect(valueOf(rows, slouch, 'area')).toBe(0.75);
  expect(valueOf(rows, slouch, 'moderate and strong')).toBe(0.5);
  expect(valueOf(rows, slouch, 'others')).toBe(0);
  expect(valueOf(rows, slouch, 'arms spread')).toBe(1);
  expect(valueOf(rows, any, 'moderate and strong')).toBe(1);
  expect(valueOf(rows, any, 'others')).toBe(0.5);
  expect([rowOf(rows, slouch)?.worst, rowOf(rows, any)?.worst]).toEqual([['by another measure'], ['recline']]);
});

it('takes errors of distances as shares of the truth', () => {
  const about = { family: 'front', condition: LIVE, single: true, subject: 'a', person: 'a' } as const;
  const metric = 'viewingDistance';
  const trials = [50, 100].map((truth) => {
    const measure = { value: truth * 1.1, sigma: 1, unit: 'cm' } as const;
    return { ...about, metric, picture: `${truth}`, truth, measure } as const;
  });
  const pitches = [3, -4].map((error) => ({ condition: LIVE, subject: 'a', person: `${error}`, error }));
  const rows = mustShow({ ...nothing(), trials, pitches }, []);
  expect(valueOf(rows, 'viewing distance', 'mean absolute error')).toBeCloseTo(0.1, 9);
  expect(valueOf(rows, 'pitch of the camera', 'rms')).toBeCloseTo(Math.sqrt(12.5), 9);
});

it('says of a target whether it is met, and of nothing that it is nothing', () => {
  const figures = [figure('area', 0.98, 'ratio', '>=', 0.97), figure('rate', NaN, 'share', '<=', 0.05)];
  expect(figures.map(isMet)).toEqual([true, null]);
  const rows: Row[] = [{ what: 'w', whom: 'real', n: 3, figures, worst: ['p'] }];
  expect(rowTable(rows)[1]).toEqual(['w', 'real', '', '3', 'area 0.980 (>= 0.970, met); rate - (<= 5 %)']);
  expect(worstLines(rows)).toEqual(['w (real): p']);
});

it('knows where the camera stands and how far it looks down', () => {
  const [c, s] = [Math.cos(Math.PI / 9), Math.sin(Math.PI / 9)]; // 20 deg down
  const camera = {
    positionM: [0, 1.5, 1],
    worldToCam: [1, 0, 0, 0, 0, c, s, 0, 0, -s, c, 0, 0, 0, 0, 1],
  } as Parameters<typeof pitchOf>[0];
  const eyes = { px: [0, 0], cam: [0, 0, 1], world: [0, 1, 0] } as const;
  expect(pitchOf(camera)).toBeCloseTo(20, 6);
  expect(elevationOf(camera, { eyeMid: { ...eyes, px: [0, 0], cam: [0, 0, 1], world: [0, 1, 0] } })).toBeCloseTo(
    26.565,
    3,
  );
  expect(elevationOf(camera, {})).toBeNull();
});

describe('pictures of real people', () => {
  const looked = (file: string, pose: Pose) => ({ kind: 'person', file, pose, filePixels: 1 }) as const;
  const moved = (pose: Pose, right: number, down: number): Pose => ({
    ...pose,
    keypoints: Object.fromEntries(
      Object.entries(pose.keypoints).map(([name, point]) => [
        name,
        { ...point, x: point.x + right, y: point.y + down },
      ]),
    ) as Pose['keypoints'],
  });
  const [upright, slumped, chin] = [UPRIGHT, SLUMP, CHIN_FORWARD].map((points) => poseOf(points, millis(0)));
  if (!upright || !slumped || !chin) throw new Error('no poses');
  const plain = new Map([
    ['a', looked('a', upright)],
    ['b', looked('b', moved(upright, 1, 1))],
    ['s', looked('s', slumped)],
    ['c', looked('c', chin)],
  ]);
  const aside = new Map([...plain].map(([file, one]) => [file, { ...one, pose: moved(one.pose, 1, 0) }]));
  const swapped = new Map(plain).set('b', looked('b', slumped)); // as if a crop turned good into poor
  const real = (looks: SeenReal['looks']): SeenReal => ({
    files: [
      { file: 'a', expect: 'person', label: 'upright' },
      { file: 'b', expect: 'person', label: 'upright' },
      { file: 's', expect: 'person', label: 'slouched' },
      { file: 'c', expect: 'person' },
    ],
    groups: [{ id: 'g', calibrations: ['a', 'b'], tests: ['a', 'b', 's', 'c'] }],
    looks,
  });
  const scored = (looks: SeenReal['looks']): Collected => {
    const into = nothing();
    scoreReal(real(looks), into);
    return into;
  };

  it('are measured by each calibration in turn, never by themselves', () => {
    const { real: found } = scored(new Map([['as it is', plain]]));
    expect(found.cases.map(({ combination, picture }) => [combination[0], picture].join(''))).toEqual([
      'ab',
      'as',
      'ac',
      'ba',
      'bs',
      'bc',
    ]);
    expect(found.cases.filter(({ picture }) => picture === 's').map(({ slump }) => slump.band)).toEqual([
      'poor',
      'poor',
    ]);
    expect(new Set(found.still.map(({ picture }) => picture))).toEqual(new Set(['a', 'b']));
    expect(found.still.every(({ inside }) => inside)).toBe(true);
    expect(found.repeats).toEqual([]);
  });
  it('hold when the person moves a little, and are said to flip when good becomes poor', () => {
    const little = scored(
      new Map([
        ['as it is', plain],
        ['moved right by 1 %', aside],
      ]),
    );
    expect(little.real.repeats.length).toBeGreaterThan(20);
    expect(little.real.repeats.some(({ flipped }) => flipped)).toBe(false);
    const flips = scored(
      new Map([
        ['as it is', plain],
        ['moved right by 1 %', swapped],
      ]),
    ).real.repeats;
    const slouch = flips.filter(({ metric, picture }) => metric === 'slouch' && picture === 'b');
    expect(slouch.map(({ flipped, inside }) => [flipped, inside])).toEqual([[true, false]]);
    const rows = mustShow(
      scored(
        new Map([
          ['as it is', plain],
          ['moved right by 1 %', swapped],
        ]),
      ),
      [],
    );
    expect(valueOf(rows, 'cropped, mirrored, moved: slouch', 'good and poor')).toBeGreaterThan(0);
    expect(rowOf(rows, 'cropped, mirrored, moved: slouch')?.worst[0]).toBe('b (slouch, moved right by 1 %)');
  });
  it('count a picture that a crop spoils as unknown', () => {
    const spoiled = new Map<string, Looked>(plain);
    spoiled.set('s', { kind: 'nobody', file: 's' });
    const rows = mustShow(scored(new Map([['as it is', spoiled]])), []);
    expect(valueOf(rows, 'g, slouched, by slouch', 'unknown')).toBe(0.5); // two slouched of four
  });
});
