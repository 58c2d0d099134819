import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Capture, CaptureAsk, SnapshotsSource } from '../../../src/features/snapshot/source.ts';
import { goTo } from '../../../src/ui/route.ts';
import { sideBitmap } from './pictures.ts';
import { openSession, until } from './session.ts';
import { faultText } from '../../../src/features/snapshot/view/fault-text.ts';

const DEVICE = { id: 'camera-1', label: 'Desk camera' };
const SIDEWAYS: CaptureAsk = { view: 'side', timer: 3, sound: 'none' };

interface FakeCamera {
  readonly stream: MediaStream;
  show(somebody: boolean): void;
  readonly asked: MediaStreamConstraints[]; // of getUserMedia
}

/** A camera that shows an empty wall or somebody who stands before it. 1280 x 720, whatever is asked for. */
async function fakeCamera(): Promise<FakeCamera> {
  const picture = await sideBitmap();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1280, 720];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  let somebody = false;
  const draw = () => {
    context.fillStyle = `rgb(150 150 ${150 + Math.round(Math.random() * 4)})`; // no two pictures are the same
    context.fillRect(0, 0, 1280, 720);
    if (somebody) context.drawImage(picture, 370, 0, 540, 720);
  };
  draw();
  const clock = setInterval(draw, 50);
  const stream = canvas.captureStream(20);
  const asked: MediaStreamConstraints[] = [];
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation((constraints = {}) => {
    asked.push(constraints);
    return Promise.resolve(stream);
  });
  onTestFinished(() => {
    clearInterval(clock);
    vi.restoreAllMocks();
  });
  return { stream, asked, show: (yes) => (somebody = yes) };
}

/** What is shown, without repetitions and streams. */
function follow({ capture }: SnapshotsSource): string[] {
  const seen: string[] = [];
  const stop = capture.subscribe((now) => {
    const words = describeCapture(now);
    if (seen.at(-1) !== words) seen.push(words);
  });
  onTestFinished(stop);
  return seen;
}
function describeCapture(now: Capture): string {
  if (now.phase === 'guiding') return now.advice;
  return now.phase === 'counting' ? String(now.secondsLeft) : now.phase;
}
const isLive = (stream: MediaStream): boolean => stream.getTracks().some(({ readyState }) => readyState === 'live');
const refuse = (name: string) =>
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('no', name));

describe('taking a picture with the camera', () => {
  test('guides, counts, takes it by itself, measures it and closes the camera', async () => {
    const camera = await fakeCamera();
    const { source } = await openSession();
    const seen = follow(source);
    source.take(SIDEWAYS);
    await until(() => describeCapture(source.capture.value) === 'nobody');
    expect(camera.asked).toMatchObject([{ video: { width: { ideal: 1920 }, height: { ideal: 1080 } } }]);
    camera.show(true);
    const { measured, picture } = await until(() => source.open.value);
    await until(() => source.capture.value.phase === 'off');
    expect(seen.slice(0, 3)).toEqual(['off', 'opening', 'loading']);
    // A slow machine may leave seconds out.
    expect(seen.join(' ')).toMatch(/hold-still 3( 2)?( 1)?( 0)? measuring off$/);
    expect(isLive(camera.stream)).toBe(false);
    expect(document.querySelectorAll('video')).toHaveLength(0);
    expect([picture.width, picture.height]).toEqual([1280, 720]);
    expect(measured.analysed.from).toBe('camera');
    expect(measured.reading.view).toBe('sideLeft');
    source.close(); // it exists nowhere else
    expect(source.queue.value).toEqual([]);
  });

  test('starts over when they walk away during the count', async () => {
    const camera = await fakeCamera();
    camera.show(true);
    const { source } = await openSession();
    source.take({ ...SIDEWAYS, timer: 10 });
    await until(() => source.capture.value.phase === 'counting');
    camera.show(false);
    await until(() => describeCapture(source.capture.value) === 'nobody');
    camera.show(true);
    await until(() => source.capture.value.phase === 'counting');
    source.endCapture();
    expect(source.capture.value).toEqual({ phase: 'off' });
    expect(isLive(camera.stream)).toBe(false);
  });

  test('at once when asked, even before the networks are there; an empty room is said to be that', async () => {
    const camera = await fakeCamera();
    const { source } = await openSession();
    source.take(SIDEWAYS);
    await until(() => source.capture.value.phase === 'guiding');
    source.takeNow();
    const { fault } = await until(() => (source.capture.value.phase === 'failed' ? source.capture.value : null));
    expect(fault).toEqual({ kind: 'nobody' });
    expect(isLive(camera.stream)).toBe(false);
    expect(source.queue.value).toEqual([]);
    expect(source.open.value).toBeNull();
  });

  test('leaving the screen closes the camera', async () => {
    const camera = await fakeCamera();
    const { source } = await openSession();
    source.take(SIDEWAYS);
    await until(() => source.capture.value.phase === 'guiding');
    goTo('now');
    await until(() => source.capture.value.phase === 'off');
    expect(isLive(camera.stream)).toBe(false);
  });

  test('a camera that sends nothing for a moment is waited for, and one that goes on so is said to', async () => {
    const camera = await fakeCamera();
    const { source } = await openSession();
    const seen = follow(source);
    source.take(SIDEWAYS);
    await until(() => source.capture.value.phase === 'guiding');
    const [track] = camera.stream.getVideoTracks();
    track?.dispatchEvent(new Event('mute'));
    track?.dispatchEvent(new Event('unmute'));
    const began = performance.now();
    track?.dispatchEvent(new Event('mute')); // only this one lasts
    const { fault } = await until(() => (source.capture.value.phase === 'failed' ? source.capture.value : null));
    expect(fault).toEqual({ kind: 'muted' });
    expect(performance.now() - began).toBeGreaterThan(1900);
    expect(seen.filter((one) => one === 'failed')).toHaveLength(1);
    expect(isLive(camera.stream)).toBe(false);
  });

  test('a camera that is unplugged is said to be', async () => {
    const camera = await fakeCamera();
    const { source } = await openSession();
    source.take(SIDEWAYS);
    await until(() => source.capture.value.phase === 'guiding');
    const [track] = camera.stream.getVideoTracks();
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
    const { fault } = await until(() => (source.capture.value.phase === 'failed' ? source.capture.value : null));
    expect(fault).toEqual({ kind: 'camera', error: 'unplugged' });
    expect(document.querySelectorAll('video')).toHaveLength(0);
  });

  test.each([
    ['NotAllowedError', /is not allowed|closed without an answer/],
    ['NotFoundError', /No camera is connected\. .*choose a picture that you have/],
    ['NotReadableError', /another program may be using it\. .*try again/],
  ])('%s is said in words, and trying again is possible', async (name, words) => {
    const { source } = await openSession();
    refuse(name);
    onTestFinished(() => void vi.restoreAllMocks());
    source.take(SIDEWAYS);
    const { fault } = await until(() => (source.capture.value.phase === 'failed' ? source.capture.value : null));
    expect(faultText(fault)).toMatch(words);
    source.endCapture();
    expect(source.capture.value).toEqual({ phase: 'off' });
  });

  test('watching lets its camera go for a larger picture, and goes on afterwards', async () => {
    const watched = document.createElement('canvas').captureStream();
    const camera = await fakeCamera();
    const { source, writers, watching } = await openSession();
    writers.camera.opened({ device: DEVICE, stream: watched, sample: false });
    source.take(SIDEWAYS);
    expect(isLive(watched)).toBe(false); // before the camera is asked for
    await until(() => source.capture.value.phase === 'guiding');
    expect(camera.asked).toMatchObject([{ video: { width: { ideal: 1920 } } }]);
    expect(watching).toEqual(['pause']);
    source.takeNow();
    await until(() => source.capture.value.phase === 'failed'); // nobody is there
    expect(isLive(camera.stream)).toBe(false);
    expect(watching).toEqual(['pause', 'resume']);
  });

  test('who tries again before the camera is let go pauses only once; what was paused meanwhile stays so', async () => {
    await fakeCamera();
    const { source, writers, watching } = await openSession();
    const stream = document.createElement('canvas').captureStream();
    writers.camera.opened({ device: DEVICE, stream, sample: false });
    source.take(SIDEWAYS);
    source.take(SIDEWAYS);
    await until(() => source.capture.value.phase === 'guiding');
    expect(watching).toEqual(['pause']);
    writers.watching.paused({ until: null, because: 'person' }); // in another tab
    source.takeNow();
    await until(() => source.capture.value.phase === 'failed');
    expect(watching).toEqual(['pause']);
  });

  test('the sample goes on meanwhile', async () => {
    await fakeCamera();
    const { source, writers, watching } = await openSession();
    const stream = document.createElement('canvas').captureStream();
    writers.camera.opened({ device: DEVICE, stream, sample: true });
    source.take(SIDEWAYS);
    await until(() => source.capture.value.phase === 'guiding');
    source.endCapture();
    await until(() => source.capture.value.phase === 'off');
    expect(watching).toEqual([]);
  });
});
