import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CameraError, type CameraErrorKind } from '../../../src/camera/window/error.ts';
import { holdCamera, type HeldCamera, type HeldState } from '../../../src/camera/window/held-camera.ts';
import { openCamera, type OpenCamera } from '../../../src/camera/window/camera.ts';
import { FAILURES, stubCameras, stubPermission } from './stubs.ts';

let held: HeldCamera;
let states: HeldState[];

beforeEach(() => {
  states = [];
});

afterEach(() => {
  held.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const told = () => states.map((state) => (state.kind === 'failed' ? state.error.kind : state.kind));

const hold = (open?: () => Promise<OpenCamera>) => {
  held = holdCamera({}, (state) => states.push(state), open);
};

const cameraNow = (): OpenCamera => {
  const state = states.at(-1);
  if (state?.kind !== 'open') throw new Error(`the camera is ${state?.kind ?? 'untouched'}`);
  return state.camera;
};

const trackNow = (): MediaStreamTrack => {
  const [track] = cameraNow().stream.getVideoTracks();
  if (!track) throw new Error('no track');
  return track;
};

/** Fails as told, then opens the real (fake) camera. */
const failing = (...kinds: readonly CameraErrorKind[]) => {
  const left = [...kinds];
  return () => {
    const kind = left.shift();
    return kind ? Promise.reject(new CameraError(kind)) : openCamera();
  };
};

const replugged = () => navigator.mediaDevices.dispatchEvent(new Event('devicechange'));

describe('holding a camera', () => {
  it('opens it and tells of a mute', async () => {
    hold();
    await expect.poll(told).toEqual(['opening', 'open']);
    trackNow().dispatchEvent(new Event('mute'));
    trackNow().dispatchEvent(new Event('unmute'));
    expect(states.slice(1)).toMatchObject([{ muted: false }, { muted: true }, { muted: false }]);
  });

  it('opens it again when it is plugged back in', async () => {
    hold();
    await expect.poll(told).toEqual(['opening', 'open']);
    const [before, track] = [cameraNow(), trackNow()];
    stubCameras('other');
    track.dispatchEvent(new Event('ended'));
    await expect.poll(told).toEqual(['opening', 'open', 'unplugged']);
    expect(track.readyState).toBe('ended');
    stubPermission('granted');
    replugged();
    await expect.poll(told).toEqual(['opening', 'open', 'unplugged', 'opening', 'open']);
    expect(cameraNow()).not.toBe(before);
    expect(trackNow().readyState).toBe('live');
  });

  it('takes a camera that appears when there was none', async () => {
    stubPermission('granted');
    hold(failing('absent', 'absent'));
    await expect.poll(told).toEqual(['opening', 'absent']);
    replugged();
    await expect.poll(told).toEqual(['opening', 'absent', 'opening', 'absent']);
    replugged();
    await expect.poll(() => told().at(-1)).toBe('open');
  });

  it('does not bring up the question because something was plugged in', async () => {
    stubPermission('prompt');
    const open = vi.fn<() => Promise<OpenCamera>>(failing('absent'));
    hold(open);
    await expect.poll(told).toEqual(['opening', 'absent']);
    replugged();
    replugged();
    await navigator.permissions.query({ name: 'camera' });
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('goes on when the permission is given after all, and not before', async () => {
    const permission = stubPermission('denied');
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValueOnce(FAILURES.refused);
    hold();
    await expect.poll(told).toEqual(['opening', 'refused']);
    permission.change('prompt');
    expect(told()).toEqual(['opening', 'refused']);
    permission.change('granted');
    await expect.poll(told).toEqual(['opening', 'refused', 'opening', 'open']);
  });

  it('tries a busy camera every five seconds', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    hold(failing('busy', 'busy'));
    await vi.advanceTimersByTimeAsync(4999);
    expect(told()).toEqual(['opening', 'busy']);
    await vi.advanceTimersByTimeAsync(1);
    expect(told()).toEqual(['opening', 'busy', 'opening', 'busy']);
    await vi.advanceTimersByTimeAsync(5000);
    await expect.poll(() => told().at(-1)).toBe('open');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told()).toEqual(['opening', 'busy', 'opening', 'busy', 'opening', 'open']);
  });

  it.each(['dismissed', 'insecure', 'unsupported'] as const)('leaves "%s" to the person', async (kind) => {
    hold(failing(kind));
    await expect.poll(told).toEqual(['opening', kind]);
    replugged();
    await navigator.permissions.query({ name: 'camera' });
    expect(told()).toEqual(['opening', kind]);
    held.reopen();
    await expect.poll(() => told().at(-1)).toBe('open');
  });

  it('opens again on request, and lets the old camera go', async () => {
    hold();
    await expect.poll(told).toEqual(['opening', 'open']);
    const before = trackNow();
    held.reopen();
    expect(before.readyState).toBe('ended');
    await expect.poll(told).toEqual(['opening', 'open', 'opening', 'open']);
    expect(trackNow().readyState).toBe('live');
  });

  it('closes a camera that opens after it was no longer wanted', async () => {
    let give: ((camera: OpenCamera) => void) | undefined;
    hold(() => new Promise((resolve) => (give = resolve)));
    held.close();
    const camera = await openCamera();
    give?.(camera);
    await expect.poll(() => camera.stream.getVideoTracks()[0]?.readyState).toBe('ended');
    expect(told()).toEqual(['opening']);
  });

  it('tells nothing after close', async () => {
    hold(failing('absent'));
    await expect.poll(told).toEqual(['opening', 'absent']);
    held.close();
    replugged();
    await navigator.permissions.query({ name: 'camera' });
    expect(told()).toEqual(['opening', 'absent']);
  });
});
