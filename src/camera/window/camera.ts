import type { SampleFeed } from '../feed.ts';
import { mediaDevices } from './devices.ts';
import { CameraError } from './error.ts';
import { lossOf, refusalOf } from './fault.ts';

export interface CameraRequest {
  readonly deviceId?: string; // from `listCameras`; another one is taken, with a note, when it has gone
  readonly size?: { readonly width: number; readonly height: number }; // px, as near as the camera comes; left out: what watching needs
}

/** Which camera it is; the baseline belongs to it. */
export interface CameraName {
  readonly id: string; // 'sample' for the sample clip
  readonly label: string;
}

export type CameraChange =
  | { readonly kind: 'muted' } // the system or a switch cut the picture off; it may come back
  | { readonly kind: 'unmuted' }
  | { readonly kind: 'lost'; readonly error: CameraError }; // ended; nothing more will come, close it and open again

/** A camera that is on, until `close`. */
export interface OpenCamera {
  readonly name: CameraName;
  readonly stream: MediaStream; // one video track, for a <video> and for `openFeed`
  readonly sample: SampleFeed | null; // set when it is the sample clip: frames come from here, `stream` is only for looking
  readonly note: string | null; // a sentence when it is not the camera that was asked for
  /** Calls back with every change. Returns what stops it. */
  watch(listener: (change: CameraChange) => void): () => void;
  /** Switches the camera off. Safe to call twice. */
  close(): void;
}

/** Modest on purpose: the networks look at 256 px, and the loop at one frame a second, four when something moves. [H] */
const WANTED: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 10 },
};

/**
 * Opens the camera, asking the person where the browser wants that.
 * @throws CameraError
 */
export async function openCamera({ deviceId, size }: CameraRequest = {}): Promise<OpenCamera> {
  const devices = mediaDevices();
  const wanted = size ? { ...WANTED, width: { ideal: size.width }, height: { ideal: size.height } } : WANTED;
  if (!window.isSecureContext) throw new CameraError('insecure');
  if (!devices?.getUserMedia) throw new CameraError('unsupported');
  if (deviceId === undefined) return wrap(await ask(devices, wanted), null);
  try {
    return wrap(await ask(devices, { ...wanted, deviceId: { exact: deviceId } }), null);
  } catch (failure) {
    if (!(failure instanceof CameraError) || !GONE.has(failure.kind)) throw failure;
  }
  const other = await ask(devices, wanted);
  const label = other.getVideoTracks()[0]?.label ?? 'another camera';
  return wrap(other, `The camera chosen last time is not connected; ${label} is used instead.`);
}

/** What a browser answers when the exact device asked for does not exist. */
const GONE: ReadonlySet<CameraError['kind']> = new Set(['absent', 'overconstrained']);

async function ask(devices: MediaDevices, video: MediaTrackConstraints): Promise<MediaStream> {
  try {
    return await devices.getUserMedia({ video, audio: false });
  } catch (failure) {
    throw await refusalOf(failure);
  }
}

function wrap(stream: MediaStream, note: string | null): OpenCamera {
  const [track] = stream.getVideoTracks();
  if (!track) throw new CameraError('absent');
  const stops = new Set<() => void>();
  return {
    name: { id: track.getSettings().deviceId ?? track.id, label: track.label },
    stream,
    sample: null,
    note,
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
  // Both may have happened between opening and watching.
  if (track.muted) queueMicrotask(() => signal.aborted || listener({ kind: 'muted' }));
  if (track.readyState === 'ended') queueMicrotask(() => void lost());
  return () => stop.abort();
}
