import { CameraError, type OpenCamera } from '../../../camera/index.ts';
import type { Advice } from '../pure/guide/advice.ts';
import type { GuideAsk } from '../pure/guide/guide.ts';
import type { Cue } from '../pure/guide/voice-prompts.ts';
import { cameraSentence, MUTED } from './camera-words.ts';
import type { SnapshotEngine } from './snapshot-worker.ts';
import { openEye } from './frame-grabber.ts';
import { guided, GuideTrouble, type Shown } from './guided-capture.ts';

/** Where taking a picture with the camera stands. */
export type CaptureState =
  | { readonly phase: 'opening' }
  | { readonly phase: 'guiding'; readonly stream: MediaStream; readonly advice: Advice }
  | { readonly phase: 'counting'; readonly stream: MediaStream; readonly secondsLeft: number }
  | { readonly phase: 'looking' }
  | { readonly phase: 'failed'; readonly why: string };

/** What is heard of it. */
export interface CaptureVoice {
  cue(cue: Cue): void;
  taken(): void;
  close(): void; // what was begun by `taken` is said to its end
}

export interface CaptureParts {
  readonly engine: SnapshotEngine;
  readonly openCamera: () => Promise<OpenCamera>;
  readonly voice: CaptureVoice;
  readonly onState: (state: CaptureState) => void;
}

/** A picture as the camera gave it; the receiver closes it. */
export interface Taken {
  readonly picture: ImageBitmap;
  readonly camera: string; // its name
}

/** Asked of a camera that is opened for one picture: as much as is analysed of any (analysis-size.ts). [H] */
export const CAPTURE_SIZE = { width: 1920, height: 1080 } as const; // px

const sentenceOf = (failure: unknown): string => {
  if (failure instanceof CameraError) return cameraSentence(failure);
  if (failure instanceof GuideTrouble) return failure.message;
  throw failure;
};

/** Rejects when the camera is lost or sends nothing any more. */
function troubleOf(camera: OpenCamera): Promise<never> {
  const trouble = new Promise<never>((_, reject) => {
    camera.watch((change) => {
      if (change.kind === 'lost') reject(change.error);
      else if (change.kind === 'muted') reject(new GuideTrouble(MUTED));
    });
  });
  trouble.catch(() => undefined); // it may come when nobody waits for it any more
  return trouble;
}

/**
 * Opens the camera, guides somebody into the picture, counts and takes it. `now`: take it without waiting for all to be right. Null when
 * it came to nothing: `signal` was aborted, or what went wrong was told. The camera is closed on every path.
 */
export async function takePicture(
  { engine, openCamera, voice, onState }: CaptureParts,
  ask: GuideAsk,
  signal: AbortSignal,
  now: AbortSignal,
): Promise<Taken | null> {
  const over = new AbortController();
  const stop = AbortSignal.any([signal, over.signal]);
  const tell = (state: CaptureState) => {
    if (!stop.aborted) onState(state);
  };
  try {
    tell({ phase: 'opening' });
    const camera = await openCamera();
    const { stream } = camera;
    const eye = openEye(stream);
    const close = () => {
      eye.close();
      camera.close();
    };
    if (stop.aborted) close();
    else stop.addEventListener('abort', close, { once: true });
    const show = (shown: Shown) => tell({ ...shown, stream });
    const taking = guided({ engine, eye, ask, show, cue: (cue) => voice.cue(cue) }, stop, now);
    taking.catch(() => undefined); // the camera's trouble came first
    const picture = await Promise.race([troubleOf(camera), taking]);
    if (picture === null) return null;
    voice.taken();
    tell({ phase: 'looking' });
    return { picture, camera: camera.name.label };
  } catch (failure) {
    tell({ phase: 'failed', why: sentenceOf(failure) });
    return null;
  } finally {
    over.abort();
    voice.close();
  }
}
