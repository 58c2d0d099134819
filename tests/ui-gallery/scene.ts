import type { PlumblineEvent } from '../../src/alerts/decide/outcome.ts';
import type { AnswerKind } from '../../src/alerts/answers/answer.ts';
import { answerOf } from '../../src/ui/view/interruptions.ts';
import type { Signal } from '@preact/signals';
import type { Baseline } from '../../src/geometry/baseline.ts';
import type { SnapshotsSource } from '../../src/features/snapshot/source.ts';
import { degrees, minutes } from '../../src/base/units.ts';
import type { Pose } from '../../src/pose/pose.ts';
import { setValues, type StateValues, type WritableState } from '../support/state.ts';
import { ago, good, pose, upright } from './readings.ts';

/** The state of the snapshot feature, to be written by scenes and tests. */
export type WritableSnapshots = Signal<SnapshotsSource | null>;

/** One screen in one state. `hash` says which screen, `set` what is the case. */
export interface Scene {
  readonly hash: `#/${string}`;
  readonly set: (state: WritableState) => void;
  readonly load?: (state: WritableState, snapshots: WritableSnapshots) => Promise<void>; // what must be fetched first: pictures
  readonly mini?: true; // drawn as in the mini window, alone in the page
  readonly press?: () => Promise<string>; // name of a button that is pressed after drawing, in the language of the text
}

/** As somebody sits a little taller than in the picture. */
const uprightPoints = ({ keypoints, width }: Pose): Baseline['upright']['points'] =>
  Object.fromEntries(
    Object.entries(keypoints)
      .filter(([, { score }]) => score > 0.3)
      .map(([name, { x, y, score }]) => [name, { x: x / width, y: y / width - 0.02, score, spread: 0.002 }]),
  );

export const desk: Baseline = {
  version: 1,
  id: 'desk',
  name: 'My desk, sitting',
  cameraId: 'camera-1',
  view: 'front',
  desk: 'sitting',
  createdAt: ago(60 * 24 * 3),
  quality: 0.86,
  yaw: degrees(2),
  aspect: 0.75,
  upright: { points: uprightPoints(pose), frames: 20 },
  slump: { points: {}, frames: 20 },
  chinForward: { points: {}, frames: 20 },
  moved: { forward: 0, up: 0, left: 0 },
};
export const standing: Baseline = {
  ...desk,
  id: 'tall',
  name: 'Standing desk at the window',
  desk: 'standing',
  view: 'sideLeft',
  quality: 0.61,
};

export const watch = (state: WritableState): void => {
  state.watching.monitor.value = 'watching';
  state.watching.startedAt.value = ago(42);
  state.watching.frames.value = 2514;
  state.watching.engine.value = { backend: 'wasm', model: 'movenet-lightning+blazepose-full', note: null };
  state.calibration.baseline.value = { id: desk.id, name: desk.name };
  state.watching.reading.value = upright;
  state.watching.outcome.value = good;
  state.watching.pose.value = pose;
};

/** Nothing runs, but for what is given. */
export const showing =
  (values: StateValues): Scene['set'] =>
  (state) =>
    setValues(state, values);

/** Somebody sits well and is watched, but for what is given. */
export const watched =
  (values: StateValues): Scene['set'] =>
  (state) => {
    watch(state);
    showing(values)(state);
  };

export const warning = (kind: 'cue' | 'alert'): PlumblineEvent => ({
  kind,
  at: ago(0.2),
  episode: 1,
  explanation: {
    cause: 'slouch',
    side: 'high',
    variant: kind === 'cue' ? 0 : 1,
    heldFor: minutes(8),
    lookedBack: minutes(10),
    seen: { view: 'front', pitch: 11 },
  },
});

/** The person's answers to the warnings that stand. */
export function answer(state: WritableState, kind: AnswerKind): void {
  const settings = state.data.settings.value;
  const answers = state.watching.events.value.flatMap((event) =>
    event.kind === 'cue' || event.kind === 'alert' ? [answerOf(event, kind)] : [],
  );
  state.data.settings.value = { ...settings, alerts: { ...settings.alerts, answers } };
}

export const trouble = (kind: NonNullable<StateValues['trouble']>): Scene['set'] =>
  showing({ monitor: 'failed', trouble: kind });
