import type { FrameSource, CapturedFrame } from '../../../src/camera/worker/frame-source.ts';
import { THUMBNAIL } from '../../../src/camera/pure/thumbnail.ts';
import { millis } from '../../../src/base/units.ts';
import type { History } from '../../../src/history/store/history.ts';
import { openHistory } from '../../../src/history/store/open.ts';
import { Monitor, type MonitorPorts } from '../../../src/monitor/worker/monitor.ts';
import type { FromWorker, ToWorker } from '../../../src/monitor/protocol.ts';
import { withoutOutline, type Pose } from '../../../src/pose/pose.ts';
import type { PoseEstimator } from '../../../src/pose/estimator.ts';
import { poseOf, UPRIGHT } from '../../support/poses.ts';

/** What stands before the fake camera, changed by the test as time goes on. */
export interface Scene {
  points: typeof UPRIGHT | null; // null: nobody
  frames: 'fresh' | 'frozen' | 'none';
  fingerprint: number; // of the last picture: a frozen camera sends it again however often it is opened
  light: number; // grey level, 0-255
  face: boolean; // whether the face network, when asked for, sees how the head is turned
  side: Pose | null; // who is seen from the side, outline and all, instead of `points`
  broken: number; // how many inferences will fail from now on
}

export const scene = (): Scene => ({
  points: UPRIGHT,
  frames: 'fresh',
  fingerprint: 0,
  light: 120,
  face: false,
  side: null,
  broken: 0,
});

const FACE = { face: { x: 311, y: 216, forward: [0, 0, -1], left: [1, 0, 0] } } as const; // straight into the lens

const now = () => millis(Date.now());

/** Counts what was opened and closed. */
export interface Counts {
  grabs: number;
  closed: number;
  sources: number;
  estimators: number;
  disposed: number;
  inferences: number;
  outlines: number; // of these, with the outline
  faces: number; // likewise, with the turn of the head
  warmed: number; // runs on a blank picture
}

function source(before: Scene, counts: Counts): FrameSource {
  counts.sources++;
  let ended = false;
  const grab = (): CapturedFrame => {
    counts.grabs++;
    if (before.frames === 'fresh') before.fingerprint++;
    let open = true;
    const close = () => {
      if (open) counts.closed++;
      open = false;
    };
    // A picture whose person moved differs from the last one; a still one does not.
    const shade = before.points ? Math.round(before.points[0]?.[1] ?? 0) % 40 : 0;
    const grey = new Uint8Array(THUMBNAIL.width * THUMBNAIL.height).fill(before.light);
    grey.fill(before.light + shade, 0, 200);
    return {
      at: now(),
      mediaTime: before.frames === 'fresh' ? now() : millis(0),
      thumbnail: { ...THUMBNAIL, grey },
      fingerprint: before.fingerprint,
      picture: () => ({ data: new Uint8ClampedArray(4), width: 1, height: 1 }),
      close,
    };
  };
  return {
    next: (signal) =>
      before.frames === 'none'
        ? new Promise((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }))
        : Promise.resolve(ended ? null : grab()),
    get ended() {
      return ended;
    },
    close: () => {
      ended = true;
    },
  };
}

function estimator(before: Scene, counts: Counts): PoseEstimator {
  counts.estimators++;
  return {
    backend: 'wasm',
    model: 'fake',
    warm: () => Promise.resolve(void counts.warmed++),
    estimate: (_, at, { silhouette, face }) => {
      counts.inferences++;
      if (silhouette) counts.outlines++;
      if (face) counts.faces++;
      if (before.broken > 0) {
        before.broken--;
        return Promise.reject(new Error('the context was lost'));
      }
      if (before.side !== null) {
        const pose = { ...before.side, at };
        return Promise.resolve({ kind: 'person', pose: silhouette ? pose : withoutOutline(pose) });
      }
      return Promise.resolve(
        before.points === null
          ? { kind: 'nobody', at }
          : { kind: 'person', pose: { ...poseOf(before.points, at), ...(face && before.face && FACE) } },
      );
    },
    reset: () => undefined,
    dispose: () => counts.disposed++,
  };
}

export const noCounts = (): Counts => ({
  grabs: 0,
  closed: 0,
  sources: 0,
  estimators: 0,
  disposed: 0,
  inferences: 0,
  outlines: 0,
  faces: 0,
  warmed: 0,
});

/** The ports of a monitor before a scene. */
export const portsBefore = (
  before: Scene,
  counts: Counts,
  history: History,
  post: (message: FromWorker) => void,
): MonitorPorts => ({
  post,
  now,
  openEstimator: () => Promise.resolve(estimator(before, counts)),
  openSource: () => source(before, counts),
  openHistory: () => Promise.resolve(history),
});

/** A monitor before a scene, with everything it said and a memory that outlives it. */
export async function monitorBefore(before: Scene, kept?: History) {
  const said: FromWorker[] = [];
  const counts = noCounts();
  const opened = await openHistory({ sample: false, onFault: () => undefined }); // Node has no IndexedDB: in memory
  const history = kept ?? opened.history;
  const monitor = new Monitor(portsBefore(before, counts, history, (message) => said.push(message)));
  const send = (message: ToWorker) => monitor.receive(message);
  const start = () =>
    send({
      type: 'start',
      feed: { kind: 'stream', readable: new ReadableStream() },
      camera: { id: 'camera', label: 'Desk camera' },
    });
  const states = () => said.flatMap((message) => (message.type === 'state' ? [message.state] : []));
  const last = <T extends FromWorker['type']>(type: T) =>
    said.findLast((message): message is Extract<FromWorker, { type: T }> => message.type === type);
  return { said, counts, history, send, start, states, last, pressed: (is: boolean) => monitor.pressed(is) };
}
