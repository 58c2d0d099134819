import { sleep } from '../../../base/async.ts';
import { seconds } from '../../../base/units.ts';
import { CameraError } from '../../../camera/window/error.ts';
import type { OpenCamera } from '../../../camera/window/camera.ts';
import type { SnapshotFault } from '../pure/fault.ts';
import type { GuideAsk } from '../pure/guide/guide.ts';
import type { VoicePrompt } from '../pure/guide/voice-prompts.ts';
import type { Capture } from '../source.ts';
import type { SnapshotWorker } from './snapshot-worker.ts';
import { openFrameGrabber, guided, GuideError, type GuideDisplay } from './guided-capture.ts';

/** Where taking a picture with the camera stands, while it is under way or has failed. */
export type CaptureState = Exclude<Capture, { readonly phase: 'off' }>;

/** What the person hears. */
export interface CaptureVoice {
  prompt(prompt: VoicePrompt): void;
  taken(): void;
  close(): void; // what `taken` began is spoken to its end
}

export interface CaptureParts {
  readonly worker: SnapshotWorker;
  readonly openCamera: () => Promise<OpenCamera>;
  readonly voice: CaptureVoice;
  readonly onState: (state: CaptureState) => void;
}

/** A picture as the camera gave it; the receiver closes it. */
export interface CapturedPicture {
  readonly picture: ImageBitmap;
  readonly camera: string; // its name
}

/** The size that is asked of the camera: no more is analysed of any picture (picture-check.ts). [H] */
export const CAPTURE_SIZE = { width: 1920, height: 1080 } as const; // px

const faultOf = (failure: unknown): SnapshotFault => {
  if (failure instanceof CameraError) return { kind: 'camera', error: failure.kind };
  if (failure instanceof GuideError) return failure.fault;
  throw failure;
};

/** A camera may be muted for a moment when it is opened, and in Safari when something interrupts. [H] */
const MUTED_AT_MOST = seconds(2);

/** Rejects when the camera is lost or sends nothing any more. */
function troubleOf(camera: OpenCamera): Promise<never> {
  const trouble = new Promise<never>((_, reject) => {
    let unmuted = new AbortController();
    camera.watch((change) => {
      unmuted.abort();
      if (change.kind === 'lost') reject(change.error);
      if (change.kind !== 'muted') return;
      unmuted = new AbortController();
      const { signal } = unmuted;
      void sleep(MUTED_AT_MOST, signal).then(() => signal.aborted || reject(new GuideError({ kind: 'muted' })));
    });
  });
  trouble.catch(() => undefined); // it may reject when nobody awaits it any more
  return trouble;
}

/**
 * Opens the camera, guides somebody into the picture, counts and takes it. `now`: take it without waiting for all to be right. Null when
 * there is none: `signal` was aborted, or `onState` was told of the fault. The camera is closed on every path.
 */
export async function takePicture(
  { worker, openCamera, voice, onState }: CaptureParts,
  ask: GuideAsk,
  signal: AbortSignal,
  now: AbortSignal,
): Promise<CapturedPicture | null> {
  const over = new AbortController();
  const stop = AbortSignal.any([signal, over.signal]);
  const tell = (state: CaptureState) => {
    if (!stop.aborted) onState(state);
  };
  try {
    tell({ phase: 'opening' });
    const camera = await openCamera();
    const { stream } = camera;
    const grabber = openFrameGrabber(stream);
    const close = () => {
      grabber.close();
      camera.close();
    };
    if (stop.aborted) close();
    else stop.addEventListener('abort', close, { once: true });
    const show = (shown: GuideDisplay) => tell({ ...shown, stream });
    const taking = guided({ worker, grabber, ask, show, prompt: (prompt) => voice.prompt(prompt) }, stop, now);
    taking.catch(() => undefined); // the camera may have failed first
    const picture = await Promise.race([troubleOf(camera), taking]);
    if (picture === null) return null;
    voice.taken();
    tell({ phase: 'measuring' });
    return { picture, camera: camera.name.label };
  } catch (failure) {
    tell({ phase: 'failed', fault: faultOf(failure) });
    return null;
  } finally {
    over.abort();
    voice.close();
  }
}
