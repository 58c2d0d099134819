import { LAID } from '../support/laid.ts';
import { signal, type Signal } from '@preact/signals';
import type { SavedSnapshot } from '../../src/history/records/snapshot.ts';
import type { Pose, Silhouette } from '../../src/pose/pose.ts';
import {
  measurePicture,
  type AnalysedPicture,
  type MeasuredSnapshot,
} from '../../src/features/snapshot/pure/measure/measure-picture.ts';
import {
  assumed,
  canUndo,
  dated,
  initialEdits,
  moved,
  undone,
  withoutMarks,
  type Edits,
} from '../../src/features/snapshot/pure/measure/edits.ts';
import type { Queue } from '../../src/features/snapshot/pure/queue.ts';
import type { Capture, OpenSnapshot, SnapshotsSource } from '../../src/features/snapshot/source.ts';
import frontPicture from './front.jpg?url';
import { NOW, pose as frontPose } from './readings.ts';
import sideOutline from './snapshots/side-outline.png?url';
import sidePicture from './snapshots/side.jpg?url';
import sidePoints from './snapshots/side.json';

/** Rendered from MakeHuman CC0 assets; the points and the outline are what the networks saw in it. */
export const bitmapOf = async (url: string): Promise<ImageBitmap> => createImageBitmap(await (await fetch(url)).blob());

async function silhouetteOf(url: string): Promise<Silhouette> {
  const bitmap = await bitmapOf(url);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('no canvas to read the outline with');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  return {
    width,
    height,
    data: Uint8ClampedArray.from({ length: width * height }, (_, index) => data[4 * index] ?? 0),
  };
}

export interface Seen {
  readonly analysed: AnalysedPicture;
  readonly picture: ImageBitmap;
}

const lookOf = (pose: Pose, name: string): AnalysedPicture => ({
  id: 'one',
  at: NOW,
  from: 'file',
  name,
  pose,
  people: 1,
  ...LAID,
});

export async function seenFromTheSide(): Promise<Seen> {
  const silhouette = await silhouetteOf(sideOutline);
  const pose: Pose = { ...sidePoints, at: NOW, presence: 1, people: 1, landmarks: null, silhouette };
  return { analysed: lookOf(pose, 'against-the-wall.jpg'), picture: await bitmapOf(sidePicture) };
}

export const seenFromTheFront = async (): Promise<Seen> => ({
  analysed: lookOf(frontPose, 'front.jpg'),
  picture: await bitmapOf(frontPicture),
});

export interface MadeUp {
  readonly capture?: Capture;
  readonly queue?: Queue;
  readonly seen?: Seen;
  readonly saved?: readonly SavedSnapshot[];
  readonly savedId?: string;
  readonly repeats?: string; // the kept one that it was taken to repeat
  readonly corrected?: readonly string[]; // kept ones whose correction can be taken back
  readonly refused?: string; // what saving fails with
  readonly change?: (measured: MeasuredSnapshot) => MeasuredSnapshot; // to show what this picture does not
}

export interface MadeUpSource extends SnapshotsSource {
  readonly asked: unknown[][]; // what was asked for so far
  readonly capture: Signal<Capture>;
}

const made = new WeakSet<SnapshotsSource>();

/** A source that measures with the app's own geometry, and remembers what else it was asked for. */
export function snapshotsSource({ seen, change = (same) => same, ...what }: MadeUp): MadeUpSource {
  const asked: unknown[][] = [];
  const note =
    (action: string) =>
    (...args: unknown[]): void =>
      void asked.push([action, ...args]);
  const gone = { removed: { snapshots: 1, pictures: 0 }, left: { snapshots: 0, pictures: 0 } };
  const promised =
    <T>(action: string, answer: T) =>
    (...args: unknown[]): Promise<T> => {
      asked.push([action, ...args]);
      return Promise.resolve(answer);
    };
  let edits: Edits = initialEdits();
  const openOf = (savedId: string | null): OpenSnapshot | null =>
    seen === undefined
      ? null
      : {
          measured: {
            ...change(measurePicture(seen.analysed, edits.now.marks, edits.now.assumption)),
            ...(edits.now.taken && { taken: edits.now.taken }),
          },
          picture: seen.picture,
          canUndo: canUndo(edits),
          savedId,
          repeats: what.repeats ?? null,
        };
  const open = signal(openOf(what.savedId ?? null));
  const edit = (next: Edits) => {
    edits = next;
    open.value = openOf(null);
  };
  const source: MadeUpSource = {
    asked,
    queue: signal(what.queue ?? []),
    capture: signal(what.capture ?? { phase: 'off' }),
    captureAsk: signal(null),
    open,
    saved: signal(what.saved ?? []),
    corrected: signal(new Set(what.corrected ?? [])),
    take: note('take'),
    takeAgain: note('takeAgain'),
    takeNow: note('takeNow'),
    endCapture: note('endCapture'),
    addFiles: note('addFiles'),
    cancelQueue: note('cancelQueue'),
    removeFromQueue: note('removeFromQueue'),
    clearQueue: note('clearQueue'),
    measuredOf: (id) => (id === open.value?.measured.analysed.id ? open.value.measured : null),
    thumbnailOf: () => null,
    batch: () => [],
    saveAll: promised('saveAll', 2),
    show: note('show'),
    place: note('place'),
    close: () => (open.value = null),
    move: (name, to, last) => edit(moved(edits, name, to, last)),
    undo: () => edit(undone(edits)),
    resetMarks: () => edit(withoutMarks(edits)),
    assume: (said) => edit(assumed(edits, said)),
    date: (taken) => edit(dated(edits, taken)),
    correct: promised('correct', undefined),
    uncorrect: promised('uncorrect', undefined),
    reopen: promised('reopen', undefined),
    save(request) {
      asked.push(['save', request]);
      if (what.refused !== undefined) return Promise.reject(new Error(what.refused));
      open.value = openOf('saved');
      return Promise.resolve();
    },
    change: promised('change', undefined),
    pictureOf: promised('pictureOf', null),
    delete: promised('delete', gone),
    deletePicture: promised('deletePicture', gone),
    deleteAll: promised('deleteAll', gone),
  };
  made.add(source);
  return source;
}

/** The made-up source again, from the state it was put into. */
export function madeUp(source: SnapshotsSource | null): MadeUpSource {
  if (source === null || !made.has(source)) throw new Error('this scene has no made-up source of snapshots');
  return source as MadeUpSource;
}

/** Somebody before the camera, as a stream. */
export async function cameraFilm(): Promise<MediaStream> {
  const bitmap = await bitmapOf(sidePicture);
  const canvas = document.createElement('canvas');
  canvas.width = 1280;
  canvas.height = 720;
  const context = canvas.getContext('2d');
  const width = (bitmap.width / bitmap.height) * canvas.height;
  if (context !== null) {
    context.fillStyle = '#8d8577';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, (canvas.width - width) / 2, 0, width, canvas.height);
  }
  return canvas.captureStream(1);
}
