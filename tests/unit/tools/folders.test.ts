import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import type { PoseEstimator } from '../../../src/pose/estimator.ts';
import { poseOf, UPRIGHT } from '../../support/poses.ts';
import { lookAtFolder, type Looking } from '../../../tools/lab/folders.ts';
import { FormatError, readJson } from '../../../tools/lab/json.ts';
import { emptyLab } from '../../../tools/lab/lab.ts';
import { calibrationsOf } from '../../../tools/lab/real.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lab-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Sees the same person in every picture, and remembers the shapes that it was shown. */
function seeing() {
  const shapes: string[] = [];
  const estimator: PoseEstimator = {
    backend: 'wasm',
    model: 'seeing',
    async estimate({ width, height }) {
      shapes.push(`${width}x${height}`);
      return { kind: 'person', pose: { ...poseOf(UPRIGHT, millis(0)), width, height } };
    },
    warm: () => Promise.resolve(),
    reset: () => undefined,
    dispose: () => undefined,
  };
  return { estimator, shapes };
}
const looking = (about: Partial<Looking> = {}): Looking => ({
  pictures: null,
  camera: seeing().estimator,
  sample: null,
  fullSample: null,
  ...about,
});
const picture = async (name: string, width: number, height: number): Promise<void> => {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), createCanvas(width, height).toBuffer('image/png'));
};
const json = (name: string, content: unknown): Promise<void> =>
  writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

const point = { px: [1, 1], cam: [0, 0, 1], world: [0, 1, 0] };
const item = (id: string, role: string) => ({
  id,
  image: `${id}.png`,
  posture: 'upright',
  role,
  points: { eyeMid: point },
  camera: { positionM: [0, 1, 1], worldToCam: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1] },
  angles: {
    cvaDeg: 50,
    headPitchDeg: 0,
    headTiltDeg: 0,
    neckFlexionDeg: 0,
    trunkInclinationDeg: 0,
    lateralLeanDeg: 0,
    trunkTwistDeg: 0,
    shoulderTiltDeg: 0,
    kyphosisT1T12Deg: 40,
    lordosisT12L5Deg: 20,
    cameraToFaceMm: 600,
    cameraYawRelThoraxDeg: 0,
  },
});
async function groups(about: readonly { readonly subject: string; readonly view: string }[]): Promise<void> {
  const written = about.map(({ subject, view }) => {
    const items = [item(`${view}_${subject}_0`, 'calibration'), item(`${view}_${subject}_1`, 'test')];
    return { id: `${view}_${subject}`, view, support: 'standing', subject, items };
  });
  for (const { items } of written) for (const { image } of items) await picture(image, 16, 12);
  await json('groups.json', { groups: written });
}

describe('a folder of groups', () => {
  it('leaves pictures from behind out and counts them', async () => {
    await groups(['front', 'side', 'back'].map((view) => ({ subject: 'a', view })));
    const lab = emptyLab();
    expect(await lookAtFolder(folder, looking(), lab)).toBe(true);
    expect(lab.groups.map(({ view }) => view)).toEqual(['front', 'side']);
    expect(lab.leftOut.backViews).toBe(2);
  });
  it('looks once at each picture of a live run, and four times only at the people who are drawn for it', async () => {
    await groups(['a', 'b', 'c'].map((subject) => ({ subject, view: 'front' })));
    const [full, lab] = [seeing(), emptyLab()];
    await lookAtFolder(folder, looking(), lab);
    expect(lab.groups.flatMap(({ items }) => items.map(({ looked }) => looked))).toEqual(Array(6).fill(null));
    const drawn = emptyLab();
    await lookAtFolder(folder, looking({ pictures: full.estimator, fullSample: { people: 1, seed: 1 } }), drawn);
    expect(drawn.groups).toHaveLength(3);
    expect(full.shapes).toHaveLength(2);
    expect(new Set(drawn.groups.map(({ items }) => items[0]?.looked?.kind))).toEqual(new Set(['person', undefined]));
  });
  it('takes the people of a sample alone', async () => {
    await groups(['a', 'b', 'c'].map((subject) => ({ subject, view: 'front' })));
    const lab = emptyLab();
    await lookAtFolder(folder, looking({ sample: { people: 2, seed: 5 } }), lab);
    expect(lab.groups).toHaveLength(2);
  });
});

describe('a folder in a format of its own', () => {
  it.each([
    ['groups.json', '{ "groups": [', /groups\.json: this is not JSON\.$/],
    ['groups.json', { people: [] }, /groups\.json: not in a known format, at groups: /],
    ['groups.json', { groups: [{ id: 'a', view: 'top' }] }, /at groups\.0\.view: /],
    ['index.json', { pictures: [] }, /index\.json: not in a known format, at images: /],
    ['index.json', { files: [{ file: 'a.jpg' }], groups: [] }, /at files\.0\.expect: /],
    ['sequence.json', { fps: 2, view: 'front', subject: 'a' }, /at data: /],
    ['labels.json', [], /labels\.json: not in a known format/],
  ])('%s is one sentence: %#', async (name, content, sentence) => {
    await json(name, content);
    const looked = lookAtFolder(folder, looking(), emptyLab());
    await expect(looked).rejects.toThrow(FormatError);
    await expect(looked).rejects.toThrow(sentence);
  });
  it('is one sentence where a file is needed that is not there', async () => {
    await expect(readJson(join(folder, 'groups.json'))).rejects.toThrow(
      /groups\.json: this file is needed, and it cannot be read\.$/,
    );
    await expect(readJson(join(folder, 'groups.json'))).rejects.toThrow(FormatError);
  });
  it('is none where there is no such file', async () => {
    expect(await lookAtFolder(folder, looking(), emptyLab())).toBe(false);
  });
});

describe('pictures of real people', () => {
  const files = [
    { file: 'front/a.png', expect: 'person', label: 'upright' },
    { file: 'front/b.png', expect: 'person', label: 'upright' },
    { file: 'front/c.png', expect: 'person', label: 'slouched' },
    { file: 'none/room.png', expect: 'nobody' },
    { file: 'video/film.mp4', expect: 'person' },
  ];
  const group = { id: 'someone', calibration: ['front/a.png'], tests: ['front/b.png', 'front/c.png'] };

  it('are calibrated by each that its owner calls upright, in turn', () => {
    expect(calibrationsOf(group, files)).toEqual(['front/a.png', 'front/b.png']);
    expect(calibrationsOf({ calibration: ['x.png'], tests: ['y.png'] }, files)).toEqual(['x.png']);
  });
  it('are looked at in every shape where they belong to a group, and once where they do not', async () => {
    for (const { file } of files) if (file.endsWith('.png')) await picture(file, 200, 200);
    await json('index.json', { files, groups: { '0': group } }); // an object with numbers for keys is an array too
    const [camera, lab] = [seeing(), emptyLab()];
    await lookAtFolder(folder, looking({ camera: camera.estimator }), lab);
    const [real] = lab.reals;
    expect(real?.groups).toEqual([
      {
        id: 'someone',
        calibrations: ['front/a.png', 'front/b.png'],
        tests: ['front/a.png', 'front/b.png', 'front/c.png'],
      },
    ]);
    expect(real?.looks.get('as it is')?.size).toBe(4);
    expect(real?.looks.get('mirrored')?.size).toBe(3);
    expect(real?.looks.get('cropped to 1:1')?.size).toBe(0); // they are square
    const shapes = ['200x200', '200x150', '200x113', '267x200'];
    expect(new Set(camera.shapes)).toEqual(new Set(shapes));
  });
});
