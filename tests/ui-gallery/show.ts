import { failureOf } from '../../src/monitor/failure.ts';
import '../../src/ui/styles/index.css';
import { signal } from '@preact/signals';
import { STORE_NAMES, type StoreName } from '../../src/history/store/rows.ts';
import { mountApp } from '../../src/app/frame/app.tsx';
import { withAnswer, withoutAnswer, type WarningAnswer } from '../../src/alerts/answers/answer.ts';
import type { AppActions } from '../../src/ui/context.ts';
import type { WritableState } from '../support/state.ts';
import portrait from './front.jpg?url';
import type { Scene, WritableSnapshots } from './scene.ts';
import { SCENES, stateOf } from './scenes.ts';

export interface Shown {
  readonly state: WritableState;
  readonly snapshots: WritableSnapshots;
  readonly asked: readonly (readonly [action: keyof AppActions, ...args: unknown[]])[]; // what the screens asked for so far
  close(): void;
}

/** The picture as a camera would give it: a stream, here of one drawing. */
async function portraitStream(): Promise<{ readonly stream: MediaStream; readonly close: () => void }> {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const image = new Image();
  image.src = portrait;
  await image.decode();
  const draw = () => canvas.getContext('2d')?.drawImage(image, 0, 0);
  draw();
  const timer = setInterval(draw, 100); // a canvas that does not change gives no frames
  const stream = canvas.captureStream(10);
  const close = () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
  };
  return { stream, close };
}

function setAnswers(
  state: WritableState,
  change: (answers: readonly WarningAnswer[]) => readonly WarningAnswer[],
): void {
  const settings = state.data.settings.value;
  const answers = change(settings.alerts.answers);
  state.data.settings.value = { ...settings, alerts: { ...settings.alerts, answers } };
}

const NO_RECORDS = { minutes: 0, events: 0 };
const NOTHING = Object.fromEntries(STORE_NAMES.map((store) => [store, 0])) as Record<StoreName, number>;

/** Actions that only remember what was asked for; what only the page decides changes, as it would. */
function recorder(state: WritableState, asked: [keyof AppActions, ...unknown[]][]): AppActions {
  const note =
    (action: keyof AppActions) =>
    (...args: unknown[]) => {
      asked.push([action, ...args]);
    };
  const promised =
    <T>(action: keyof AppActions, answer: T) =>
    (...args: unknown[]) => {
      asked.push([action, ...args]);
      return Promise.resolve(answer);
    };
  return {
    start: note('start'),
    startSample: note('startSample'),
    stop: note('stop'),
    pause: note('pause'),
    resume: note('resume'),
    snooze: note('snooze'),
    wake: note('wake'),
    calibrate(ask) {
      asked.push(['calibrate', ask]);
      state.calibration.steps.value = ask.steps;
    },
    retryStep: note('retryStep'),
    endCalibration: note('endCalibration'),
    chooseBaseline: note('chooseBaseline'),
    renameBaseline: note('renameBaseline'),
    setEyeDistance: note('setEyeDistance'),
    deleteBaseline: note('deleteBaseline'),
    chooseCamera: note('chooseCamera'),
    updateSettings(change) {
      asked.push(['updateSettings', change]);
      state.data.settings.value = { ...state.data.settings.value, ...change };
    },
    answerWarning(answer) {
      asked.push(['answerWarning', answer]);
      setAnswers(state, (answers) => withAnswer(answers, answer));
    },
    takeAnswersBack(taken) {
      asked.push(['takeAnswersBack', taken]);
      setAnswers(state, (answers) => taken.reduce(withoutAnswer, answers));
    },
    askNotifications: note('askNotifications'),
    testNotification: note('testNotification'),
    testSound: note('testSound'),
    testSpeech: promised('testSpeech', 'spoken'),
    attempt(work) {
      work().catch((failure: unknown) => (state.app.notice.value = failureOf(failure)));
    },
    dismissNotice: () => (state.app.notice.value = null),
    dismissWarning(at) {
      asked.push(['dismissWarning', at]);
      state.watching.dismissed.value = at;
    },
    openMini: note('openMini'),
    orderReminder: note('orderReminder'),
    openTrends: note('openTrends'),
    watchCurves: note('watchCurves'),
    openSnapshots: note('openSnapshots'),
    showSampleHistory: note('showSampleHistory'),
    exportMinutes: promised('exportMinutes', undefined),
    exportBackup: promised('exportBackup', undefined),
    importBackup: promised('importBackup', { ok: true, merged: { added: 0, known: 0, settings: 'same' } }),
    deleteDay: promised('deleteDay', { removed: NO_RECORDS, left: NO_RECORDS }),
    openDiary: async () => (await import('./diary.ts')).galleryDiary(state),
    ownDays: async (span) => (await state.data.trends.value?.days(span)) ?? [],
    watchHere: note('watchHere'),
    deleteEverything: promised('deleteEverything', { removed: NOTHING, left: NOTHING }),
  };
}

const sceneOf = (name: string): Scene => {
  const scene = SCENES[name];
  if (scene === undefined) throw new Error(`no scene '${name}'; there are ${Object.keys(SCENES).join(', ')}`);
  return scene;
};

async function goTo(hash: string): Promise<void> {
  if (location.hash === hash) return;
  const arrived = new Promise((resolve) => globalThis.addEventListener('hashchange', resolve, { once: true }));
  location.hash = hash;
  await arrived;
}

/** Waits until `found` finds something in the page: some parts are loaded when they are opened. */
const appeared = <T>(root: Element, found: () => T | null | undefined): Promise<T> =>
  new Promise((resolve) => {
    const look = () => {
      const there = found();
      if (there === null || there === undefined) return;
      observer.disconnect();
      resolve(there);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, subtree: true });
    look();
  });

/** A screen is there once it has a heading. */
const drawn = (root: Element): Promise<Element> => appeared(root, () => root.querySelector('h1'));

/** Draws one scene into the page, and presses the button that unfolds what it shows. */
export async function show(name: string, theme: 'auto' | 'light' | 'dark'): Promise<Shown> {
  const scene = sceneOf(name);
  const state = stateOf(scene);
  const snapshots: WritableSnapshots = signal(null);
  await scene.load?.(state, snapshots);
  const asked: [keyof AppActions, ...unknown[]][] = [];
  document.documentElement.dataset['theme'] = theme;
  await goTo(scene.hash);
  const open = ['watching', 'stalled', 'away'].includes(state.watching.monitor.value);
  const portraits = open ? await portraitStream() : null;
  state.camera.stream.value = portraits?.stream ?? null;
  const root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
  const actions = recorder(state, asked);
  const unmount = scene.mini
    ? (await import('../../src/features/watch/mini/mini.tsx')).mountMini(root, state, actions)
    : mountApp(root, { state, actions, snapshots });
  await drawn(root);
  if (scene.press !== undefined) {
    const button = await scene.press(); // only now: its feature's messages came with the screen
    const named = () => [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === button);
    (await appeared(root, named)).click();
    await new Promise((resolve) => setTimeout(resolve)); // the framework draws in the next microtasks
    await drawn(root); // what it opens may be loaded first
  }
  return {
    state,
    snapshots,
    asked,
    close() {
      unmount();
      root.remove();
      portraits?.close();
    },
  };
}
