import type { SampleFeed } from '../feed.ts';
import { mediaDevices, listCameras, cameraPermission } from './devices.ts';
import { CameraError, type CameraErrorKind } from './error.ts';

export interface CameraRequest {
  readonly deviceId?: string; // from `listCameras`; when it is gone, the one of that name, else another camera is opened
  readonly deviceName?: string; // browsers give a camera another id for every profile, and after site data is cleared
  readonly size?: { readonly width: number; readonly height: number }; // px, the ideal size; omitted: the size for watching
}

/** Identifies a camera; baselines belong to one. */
export interface CameraName {
  readonly id: string; // 'sample' for the sample clip
  readonly label: string;
}

export type CameraChange =
  | { readonly kind: 'muted' } // the system or a switch stopped the picture; it may come back
  | { readonly kind: 'unmuted' }
  | { readonly kind: 'lost'; readonly error: CameraError }; // the track has ended: close the camera and open it again

/** An open camera, until `close`. */
export interface OpenCamera {
  readonly name: CameraName;
  readonly stream: MediaStream; // one video track, for a <video> and for `openFeed`
  readonly sample: SampleFeed | null; // set for the sample clip: frames come from here, and `stream` is only the preview
  readonly isSubstitute: boolean; // the camera that was asked for has gone: this is another
  /** Calls back on every change. Returns a function that stops watching. */
  watch(listener: (change: CameraChange) => void): () => void;
  /** Switches the camera off. Safe to call twice. */
  close(): void;
}

/** https://w3c.github.io/mediacapture-extensions/#facial-framing-constraints; browsers that do not know it leave it out. */
interface Framing {
  readonly faceFraming: { readonly ideal: boolean };
}

/**
 * Small on purpose: the networks use 256 px, and the loop one frame a second, four while something moves. [H] Not framed by itself:
 * a picture that follows the face shows neither how near nor how low it is.
 */
const WANTED: MediaTrackConstraints & Framing = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 10 },
  faceFraming: { ideal: false },
};

/**
 * Opens a camera. The browser may ask the person for permission.
 * @throws CameraError
 */
export async function openCamera({ deviceId, deviceName, size }: CameraRequest = {}): Promise<OpenCamera> {
  const devices = mediaDevices();
  const wanted = size ? { ...WANTED, width: { ideal: size.width }, height: { ideal: size.height } } : WANTED;
  if (!window.isSecureContext) throw new CameraError('insecure');
  if (!devices?.getUserMedia) throw new CameraError('unsupported');
  if (deviceId === undefined) return wrap(await ask(devices, wanted), false);
  try {
    return wrap(await ask(devices, { ...wanted, deviceId: { exact: deviceId } }), false);
  } catch (failure) {
    if (!(failure instanceof CameraError) || !GONE.has(failure.kind)) throw failure;
  }
  const renamed = deviceName ? (await listCameras()).find(({ label }) => label === deviceName) : undefined;
  if (renamed) return wrap(await ask(devices, { ...wanted, deviceId: { exact: renamed.id } }), false);
  return wrap(await ask(devices, wanted), true);
}

/** Errors that browsers report when the requested device does not exist. */
const GONE: ReadonlySet<CameraError['kind']> = new Set(['absent', 'overconstrained']);

async function ask(devices: MediaDevices, video: MediaTrackConstraints): Promise<MediaStream> {
  try {
    return await devices.getUserMedia({ video, audio: false });
  } catch (failure) {
    throw await refusalOf(failure);
  }
}

function wrap(stream: MediaStream, isSubstitute: boolean): OpenCamera {
  const [track] = stream.getVideoTracks();
  if (!track) throw new CameraError('absent');
  const stops = new Set<() => void>();
  return {
    name: { id: track.getSettings().deviceId ?? track.id, label: track.label },
    stream,
    sample: null,
    isSubstitute,
    watch(listener) {
      const stop = watchTrack(track, listener);
      stops.add(stop);
      return () => {
        stop();
        stops.delete(stop);
      };
    },
    close() {
      for (const stop of stops) stop();
      stops.clear();
      track.stop();
    },
  };
}

function watchTrack(track: MediaStreamTrack, listener: (change: CameraChange) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const lost = async () => {
    const error = await lossOf(track);
    if (!signal.aborted) listener({ kind: 'lost', error });
  };
  track.addEventListener('mute', () => listener({ kind: 'muted' }), { signal });
  track.addEventListener('unmute', () => listener({ kind: 'unmuted' }), { signal });
  track.addEventListener('ended', () => void lost(), { signal });
  // Either may have happened between opening and watching.
  if (track.muted) queueMicrotask(() => signal.aborted || listener({ kind: 'muted' }));
  if (track.readyState === 'ended') queueMicrotask(() => void lost());
  return () => stop.abort();
}

/** Names that getUserMedia rejects with: https://w3c.github.io/mediacapture-main/#dom-mediadevices-getusermedia */
const KINDS: Readonly<Record<string, CameraErrorKind>> = {
  NotFoundError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy', // the driver failed for a reason the browser does not know
  OverconstrainedError: 'overconstrained',
  SecurityError: 'unsupported', // the embedding page's permissions policy forbids it
  TypeError: 'insecure',
  InvalidStateError: 'unsupported', // the document is not fully active
};

/** The error for a rejection of getUserMedia. */
async function refusalOf(failure: unknown): Promise<CameraError> {
  const name = failure instanceof Error ? failure.name : '';
  if (name === 'NotAllowedError') return new CameraError(await answerOf(failure), failure);
  return new CameraError(KINDS[name] ?? 'busy', failure);
}

/**
 * A refusal and a dismissed prompt have the same error name. After a refusal the permission is 'denied'; after a dismissal it is
 * still 'prompt'. Chromium's message also names a dismissal, and the system if that denies access.
 */
async function answerOf(failure: unknown): Promise<CameraErrorKind> {
  const words = failure instanceof Error ? failure.message : '';
  if (/dismissed/i.test(words)) return 'dismissed';
  if (/system/i.test(words)) return 'refused';
  return (await cameraPermission()) === 'prompt' ? 'dismissed' : 'refused';
}

/**
 * Why a live track has ended. Without permission the browser lists cameras without ids. The permission state alone is not enough:
 * in Firefox it stays 'prompt' for a permission that was given for one visit.
 */
async function lossOf(track: MediaStreamTrack): Promise<CameraError> {
  if ((await cameraPermission()) === 'denied') return new CameraError('refused');
  const { deviceId } = track.getSettings();
  const cameras = await listCameras();
  if (cameras.some(({ id }) => id === '')) return new CameraError('refused');
  return new CameraError(cameras.some(({ id }) => id === deviceId) ? 'busy' : 'unplugged');
}
