import '../../src/ui/styles/index.css';
import { mountApp, type AppActions } from '../../src/ui/index.ts';
import portrait from './front.jpg?url';
import { SCENES, stateOf } from './states.ts';

const query = new URLSearchParams(location.search);
const name = query.get('scene') ?? 'welcome';
const scene = SCENES[name];
if (scene === undefined) throw new Error(`no scene '${name}'; there are ${Object.keys(SCENES).join(', ')}`);

const state = stateOf(scene);
const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') state.settings.value = { ...state.settings.value, theme };

/** The picture as a camera would give it: a stream, here of one drawing. */
async function portraitStream(): Promise<MediaStream> {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const image = new Image();
  image.src = portrait;
  await image.decode();
  const draw = () => canvas.getContext('2d')?.drawImage(image, 0, 0);
  draw();
  setInterval(draw, 100);
  return canvas.captureStream(10);
}

const nothing = (): void => undefined;
const actions: AppActions = {
  start: nothing,
  startSample: nothing,
  stop: nothing,
  pause: nothing,
  resume: nothing,
  snooze: nothing,
  wake: nothing,
  calibrate: nothing,
  retryStep: nothing,
  endCalibration: nothing,
  chooseBaseline: nothing,
  renameBaseline: nothing,
  deleteBaseline: nothing,
  chooseCamera: nothing,
  updateSettings: (change) => (state.settings.value = { ...state.settings.value, ...change }),
  askNotifications: nothing,
  testNotification: nothing,
  testSound: nothing,
  putNoticeAway: () => (state.notice.value = null),
  seen: nothing,
  deleteEverything: () => Promise.resolve(),
};

location.hash = scene.hash;
const root = document.getElementById('app');
if (root === null) throw new Error('the gallery has no #app');
if (state.monitor.value === 'watching' || state.monitor.value === 'stalled' || state.monitor.value === 'away')
  state.stream.value = await portraitStream();
mountApp(root, state, actions);
if (scene.press !== undefined) {
  [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === scene.press)?.click();
}
document.documentElement.dataset['ready'] = name;
