import { afterEach, describe, expect, it, vi } from 'vitest';
import { CameraError } from '../../../src/camera/window/error.ts';
import { listCameras } from '../../../src/camera/window/devices.ts';
import { openCamera, type CameraChange } from '../../../src/camera/window/camera.ts';
import { fault } from '../../support/faults/catalogue.ts';
import { FAILURES, overconstrained, stubCameras, stubPermission } from './stubs.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const failure = async (request?: Parameters<typeof openCamera>[0]): Promise<CameraError> => {
  try {
    (await openCamera(request)).close();
  } catch (found) {
    if (found instanceof CameraError) return found;
    throw found;
  }
  throw new Error('the camera opened');
};

describe('opening a camera', () => {
  it('gives a modest picture without sound', async () => {
    const ask = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
    const camera = await openCamera();
    expect(ask).toHaveBeenCalledWith(expect.objectContaining({ audio: false }));
    expect(camera.stream.getAudioTracks()).toEqual([]);
    expect(camera.stream.getVideoTracks()[0]?.getSettings()).toMatchObject({ width: 640, height: 480, frameRate: 10 });
    expect(camera).toMatchObject({ isSubstitute: false, sample: null });
    camera.close();
    expect(camera.stream.getVideoTracks()[0]?.readyState).toBe('ended');
  });

  it.each([
    ['for watching', {}],
    ['for a snapshot', { size: { width: 1920, height: 1080 } }],
    ['the chosen one', { deviceId: 'chosen', deviceName: 'Desk camera' }],
  ])(`fault: ${fault('cameraFramed')}: %s`, async (_, request) => {
    const ask = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
    (await openCamera(request)).close();
    for (const [wanted] of ask.mock.calls) expect(wanted?.video).toMatchObject({ faceFraming: { ideal: false } });
    expect(ask).toHaveBeenCalled();
  });

  it('takes the one asked for, by its id in the list', async () => {
    (await openCamera()).close(); // before a first permission the list has no ids
    const [listed] = await listCameras();
    expect(listed?.label).toMatch(/fake/i);
    const camera = await openCamera({ deviceId: listed?.id ?? '' });
    expect(camera.name).toEqual(listed);
    expect(camera.isSubstitute).toBe(false);
    camera.close();
  });

  it('takes another, and says so, when the one asked for has gone', async () => {
    const camera = await openCamera({ deviceId: 'gone' });
    expect(camera.isSubstitute).toBe(true);
    expect(camera.name.label).toMatch(/fake/i);
    camera.close();
  });

  it('has nothing left to fall back on when there is no other', async () => {
    vi.spyOn(navigator.mediaDevices, 'getUserMedia')
      .mockRejectedValueOnce(overconstrained('deviceId'))
      .mockRejectedValueOnce(FAILURES.absent);
    expect((await failure({ deviceId: 'gone' })).kind).toBe('absent');
  });

  it.each([
    { name: 'a no', thrown: FAILURES.refused, permission: 'denied', kind: 'refused' },
    { name: 'a no of the system', thrown: FAILURES.refusedBySystem, permission: 'prompt', kind: 'refused' },
    { name: 'a closed question (Chromium)', thrown: FAILURES.dismissed, permission: 'prompt', kind: 'dismissed' },
    {
      name: 'a closed question (Firefox)',
      thrown: FAILURES.firefoxNotAllowed,
      permission: 'prompt',
      kind: 'dismissed',
    },
    { name: 'a no (Firefox)', thrown: FAILURES.firefoxNotAllowed, permission: 'denied', kind: 'refused' },
    { name: 'no camera', thrown: FAILURES.absent, permission: 'granted', kind: 'absent' },
    { name: 'a camera in use', thrown: FAILURES.busy, permission: 'granted', kind: 'busy' },
    { name: 'a camera in use (Firefox)', thrown: FAILURES.firefoxBusy, permission: 'granted', kind: 'busy' },
    { name: 'an embedding that forbids it', thrown: FAILURES.policy, permission: 'prompt', kind: 'unsupported' },
    { name: 'no usable size', thrown: overconstrained('width'), permission: 'granted', kind: 'overconstrained' },
  ] as const)('calls $name "$kind"', async ({ thrown, permission, kind }) => {
    stubPermission(permission);
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(thrown);
    const error = await failure();
    expect(error.kind).toBe(kind);
    expect(error.cause).toBe(thrown);
  });

  it('asks for a secure address first', async () => {
    vi.stubGlobal('isSecureContext', false);
    expect((await failure()).kind).toBe('insecure');
  });

  it('says so where a browser has no camera access', async () => {
    vi.spyOn(navigator, 'mediaDevices', 'get').mockReturnValue(undefined as unknown as MediaDevices);
    expect((await failure()).kind).toBe('unsupported');
    expect(await listCameras()).toEqual([]);
  });
});

describe('an open camera', () => {
  const opened = async () => {
    const camera = await openCamera();
    const [track] = camera.stream.getVideoTracks();
    if (!track) throw new Error('no track');
    const changes: CameraChange[] = [];
    const stop = camera.watch((change) => changes.push(change));
    return { camera, track, changes, stop };
  };

  it('tells when it is muted and unmuted', async () => {
    const { camera, track, changes } = await opened();
    track.dispatchEvent(new Event('mute'));
    track.dispatchEvent(new Event('unmute'));
    expect(changes).toEqual([{ kind: 'muted' }, { kind: 'unmuted' }]);
    camera.close();
  });

  it.each([
    { why: 'it is no longer listed', permission: 'granted', listed: ['other'], kind: 'unplugged' },
    {
      why: 'it is no longer listed and the permission is for this visit',
      permission: 'prompt',
      listed: ['other'],
      kind: 'unplugged',
    },
    { why: 'the permission was withdrawn', permission: 'denied', listed: ['own'], kind: 'refused' },
    { why: 'the permission was reset, so that ids are hidden', permission: 'prompt', listed: [''], kind: 'refused' },
    { why: 'another program took it', permission: 'granted', listed: ['own'], kind: 'busy' },
  ] as const)('is lost as "$kind" when $why', async ({ permission, listed, kind }) => {
    const { camera, track, changes } = await opened();
    vi.spyOn(track, 'getSettings').mockReturnValue({ deviceId: 'own' });
    stubPermission(permission);
    stubCameras(...listed);
    track.dispatchEvent(new Event('ended'));
    await expect.poll(() => changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: 'lost', error: { kind } });
    camera.close();
  });

  it('tells one who comes late that it has already ended', async () => {
    const { camera, track } = await opened();
    track.stop();
    const changes: CameraChange[] = [];
    camera.watch((change) => changes.push(change));
    await expect.poll(() => changes.map(({ kind }) => kind)).toEqual(['lost']);
    camera.close();
  });

  it('tells nothing after close, or to one who stopped watching', async () => {
    const { camera, track, changes, stop } = await opened();
    const others: CameraChange[] = [];
    camera.watch((change) => others.push(change));
    stop();
    track.dispatchEvent(new Event('mute'));
    camera.close();
    camera.close();
    track.dispatchEvent(new Event('unmute'));
    expect(changes).toEqual([]);
    expect(others).toEqual([{ kind: 'muted' }]);
  });
});
