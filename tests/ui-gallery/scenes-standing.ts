import { degrees, millis, toRadians } from '../../src/base/units.ts';
import { ASSUME_NOTHING } from '../../src/geometry/sitting-or-standing.ts';
import { NO_MARKS } from '../../src/geometry/marks.ts';
import { localOffset, dayKey } from '../../src/history/records/calendar.ts';
import type { SavedSnapshot } from '../../src/history/records/snapshot.ts';
import {
  LEVELLED_BY_HAND,
  UNKNOWN_LEVEL,
  type PictureLevel,
} from '../../src/features/snapshot/pure/level/picture-level.ts';
import { measurePicture, type AnalysedPicture } from '../../src/features/snapshot/pure/measure/measure-picture.ts';
import { savedSnapshotOf } from '../../src/features/snapshot/pure/saved/saved-snapshot.ts';
import type { Pose } from '../../src/pose/pose.ts';
import { pictureOf } from '../unit/geometry/standing/pictures.ts';
import { ago, NOW } from './readings.ts';
import type { Scene } from './scene.ts';
import { lived } from './scenes-saved.ts';
import { bitmapOf, snapshotsSource, type MadeUp } from './snapshots.ts';
import back from './standing/back.jpg?url';
import front from './standing/front.jpg?url';
import side from './standing/side.jpg?url';

/** Rendered from MakeHuman CC0 assets; the points are what the networks saw in them. */
const PICTURES = {
  front: ['front_d22_0_05', front],
  back: ['back_d23_0_06', back],
  side: ['side_d22_0_04', side],
} as const;
type From = keyof typeof PICTURES;

const ROOM: PictureLevel = { by: 'room', sigma: degrees(0.4) };
const isLaid = ({ by }: PictureLevel): boolean => by !== 'nothing';

/** Every point turned about the middle of the picture, as the picture is when it is put level. */
function turned<Points extends Pose['keypoints'] | NonNullable<Pose['landmarks']>>(
  points: Points,
  by: number,
  { width, height }: Pose,
): Points {
  const [cos, sin] = [Math.cos(by), Math.sin(by)];
  const all = Object.entries(points).map(([name, spot]) => {
    const [x, y] = [spot.x - width / 2, spot.y - height / 2];
    return [name, { ...spot, x: width / 2 + x * cos + y * sin, y: height / 2 - x * sin + y * cos }];
  });
  return Object.fromEntries(all) as Points;
}

/** What was seen in the picture, as the app lays it: level where something says what is upright, else as it came. */
function looked(from: From, level: PictureLevel): AnalysedPicture {
  const { pose, roll } = pictureOf(PICTURES[from][0]);
  const { width, height, keypoints, landmarks } = pose;
  const by = isLaid(level) ? toRadians(roll.roll) : 0;
  const laid = {
    ...pose,
    at: NOW,
    keypoints: turned(keypoints, by, pose),
    landmarks: landmarks && turned(landmarks, by, pose),
  };
  const placing = { turn: degrees(0), mirrored: false };
  const decoded = { width, height };
  return { id: from, at: NOW, from: 'file', name: `${from}.jpg`, pose: laid, people: 1, placing, level, decoded };
}

async function pictureFrom(from: From, level: PictureLevel): Promise<ImageBitmap> {
  const bitmap = await bitmapOf(PICTURES[from][1]);
  if (!isLaid(level)) return bitmap;
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('no canvas to turn the picture with');
  context.fillStyle = 'gray';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate(-toRadians(pictureOf(PICTURES[from][0]).roll.roll));
  context.drawImage(bitmap, -width / 2, -height / 2);
  bitmap.close();
  return createImageBitmap(context.canvas);
}

const open = (from: From, level: PictureLevel) => async (): Promise<MadeUp> => ({
  seen: { analysed: looked(from, level), picture: await pictureFrom(from, level) },
});

/** The same person twice: a month ago, and today on the other leg a little less. */
function savedFrom(from: From, id: string, days: number, share: number): SavedSnapshot {
  const at = millis(Math.round(ago(days * 24 * 60)));
  const offset = localOffset(at);
  const measured = measurePicture(looked(from, LEVELLED_BY_HAND), NO_MARKS, ASSUME_NOTHING);
  const snapshot = savedSnapshotOf(measured, { picture: false, tags: ['standing'], note: '' }, NOW);
  const standing = Object.fromEntries(
    Object.entries(snapshot.standing ?? {}).map(([name, measure]) => [
      name,
      'value' in measure && name !== 'stanceWidth'
        ? { ...measure, value: name === 'weightLeft' ? 0.5 + share * (measure.value - 0.5) : share * measure.value }
        : measure,
    ]),
  );
  return { ...snapshot, id, at, offset, day: dayKey(at, offset), standing };
}
const kept = (from: From): readonly SavedSnapshot[] => [
  savedFrom(from, 'newest', 1, 0.3),
  savedFrom(from, 'middle', 30, 0.7),
  savedFrom(from, 'oldest', 60, 1),
];

const scene = (hash: Scene['hash'], made: () => MadeUp | Promise<MadeUp>): Scene => ({
  hash,
  set: () => undefined,
  load: async (state, snapshots) => {
    const up = await made();
    snapshots.value = snapshotsSource(up);
    state.data.trends.value = lived(up.saved ?? []);
  },
});
const all = (from: From) => (): MadeUp => ({ saved: kept(from) });

/** Somebody who stands, on the plumb line: as measured, saved, compared, reported, over time. */
export const STANDING_SCENES: Readonly<Record<string, Scene>> = {
  'standing-front': scene('#/snapshot', open('front', ROOM)),
  'standing-unlevel': scene('#/snapshot', open('front', UNKNOWN_LEVEL)),
  'standing-back': scene('#/snapshot', open('back', ROOM)),
  'standing-side': scene('#/snapshot', open('side', ROOM)),
  'standing-compare': scene('#/snapshot/compare/oldest/newest', all('front')),
  'standing-compare-side': scene('#/snapshot/compare/oldest/newest', all('side')),
  'standing-report': scene('#/snapshot/report/oldest', all('front')),
  'standing-report-side': scene('#/snapshot/report/oldest', all('side')),
  'standing-trend': scene('#/snapshot/trend', all('front')),
};
