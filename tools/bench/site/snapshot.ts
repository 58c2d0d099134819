import { openSnapshots } from '../../../src/features/snapshot/window/open-snapshots.ts';
import { createAppState } from '../../../src/state/create-state.ts';
import type { StoredData } from '../../../src/state/settings-store.ts';
import { defaults as defaultSettings } from '../../../src/history/records/settings.ts';
import { openHistory } from '../../../src/history/store/open.ts';
import type { OpenSnapshot, SnapshotsSource } from '../../../src/features/snapshot/source.ts';
import { phonePicture } from '../../../tests/browser/snapshot/pictures.ts';
import { say } from './show.ts';

/** What a snapshot costs. Times in ms. */
export interface SnapshotCost {
  readonly cold: number; // twelve megapixels to the result, the networks still to be loaded and compiled
  readonly warm: readonly number[]; // the same once they are there
  readonly small: readonly number[]; // one megapixel, in turn with those of twelve
  readonly blocked: number; // the longest that the page could do nothing else meanwhile
  readonly moves: readonly number[]; // a landmark moved to the result, one by one
}

const RUNS = 5;
const MOVES = 200;
const TURN = 10; // ms: oftener would itself keep a core busy
const LANDMARKS = ['left_ear', 'left_shoulder', 'left_hip', 'c7', 't12', 'sacrum'] as const;

/** The longest gap between two turns of the event loop so far. */
function watchTurns(): () => number {
  let last = performance.now();
  let longest = 0;
  setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - TURN);
    last = now;
  }, TURN);
  return () => longest;
}

const opened = ({ open }: SnapshotsSource): Promise<OpenSnapshot> =>
  new Promise((resolve) => {
    const stop = open.subscribe((value) => {
      if (!value) return;
      resolve(value);
      queueMicrotask(() => stop());
    });
  });

async function look(source: SnapshotsSource, file: File): Promise<number> {
  const began = performance.now();
  source.addFiles([file]);
  const { measured } = await opened(source);
  const took = performance.now() - began;
  source.close();
  source.removeFromQueue(measured.analysed.id);
  return took;
}

async function moves(source: SnapshotsSource, file: File): Promise<readonly number[]> {
  source.addFiles([file]);
  const { measured } = await opened(source);
  const { pose } = measured.analysed;
  return Array.from({ length: MOVES }, (_, index) => {
    const name = LANDMARKS[index % LANDMARKS.length] ?? 'c7';
    const from =
      name === 'c7' || name === 't12' || name === 'sacrum' ? measured.back?.handles[name] : pose.keypoints[name];
    if (!from) throw new Error(`${name} was not found in the picture`);
    const began = performance.now();
    source.move(name, { x: from.x + (index % 17) - 8, y: from.y + (index % 13) - 6 }, index % 10 === 9);
    return performance.now() - began;
  });
}

async function measure(): Promise<SnapshotCost> {
  const file = new File([await phonePicture()], 'phone.jpg');
  const one = new File([await phonePicture(1200, 900)], 'one.jpg');
  location.hash = '#/snapshot';
  const { history } = await openHistory({ sample: true, onFault: () => undefined });
  const stored: StoredData = { history, refresh: () => Promise.resolve(), update: () => Promise.resolve() };
  const watching = { pause: () => undefined, resume: () => undefined };
  const source = await openSnapshots({ stored, ...createAppState(defaultSettings()), watching });
  const longest = watchTurns();
  const cold = await look(source, file);
  const [warm, small]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    small.push(await look(source, one));
    warm.push(await look(source, file));
  }
  const blocked = longest();
  return { cold, warm, small, blocked, moves: await moves(source, file) };
}

try {
  document.documentElement.dataset['costs'] = JSON.stringify(await measure());
} catch (failure) {
  document.documentElement.dataset['error'] = String(failure);
}
say('monitor', 'off');
