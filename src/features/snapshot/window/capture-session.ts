import type { Signal } from '@preact/signals';
import { openCamera, type OpenCamera } from '../../../camera/index.ts';
import { openCountdown } from '../../../platform/countdown.ts';
import { SAID_AT_THE_END, type Cue } from '../pure/guide/voice-prompts.ts';
import { CAPTURE_SIZE, takePicture, type CaptureVoice, type Taken } from './capture.ts';
import type { SnapshotEngine } from './snapshot-worker.ts';
import type { AppState } from '../../../state/state.ts';
import type { Capture, CaptureAsk } from '../source.ts';

export interface Capturing {
  take(ask: CaptureAsk): void;
  takeNow(): void;
  end(): void;
}

/** Lets the camera of this tab go for a while. */
export interface WatchPause {
  pause(): void;
  resume(): void;
}

export interface CapturingParts {
  readonly state: AppState;
  readonly watching: WatchPause;
  readonly engine: SnapshotEngine;
  readonly capture: Signal<Capture>;
  /** Takes the picture over. What went wrong with it, for people; null: it is open. `signal`: nobody wants it any more. */
  readonly onTaken: (taken: Taken, signal: AbortSignal) => Promise<string | null>;
}

const voiceFor = (sound: CaptureAsk['sound']): CaptureVoice => {
  const countdown = openCountdown(sound);
  return {
    cue: (cue: Cue) => (cue.kind === 'second' ? countdown.second(cue.left) : countdown.say(cue.text)),
    taken: () => countdown.taken(SAID_AT_THE_END),
    close: () => countdown.close(),
  };
};

/** Taking pictures with the camera, one at a time. */
export function createCapturing({ state, watching, engine, capture, onTaken }: CapturingParts): Capturing {
  let current = new AbortController(); // one for each picture; aborted: nobody wants it any more
  let shutter = new AbortController(); // aborted: take the picture now

  let activeCaptures = 0; // a new one begins before the last has let its camera go

  const open = (): Promise<OpenCamera> => {
    const { cameraId } = state.data.settings.value;
    return openCamera({ size: CAPTURE_SIZE, ...(cameraId === null ? {} : { deviceId: cameraId }) });
  };

  /**
   * Pauses watching while `work` uses the camera. As long as watching holds it, the browser gives nobody a larger picture; and
   * somebody who steps back and turns sideways is no reading of a desk either.
   */
  const withCameraFree = async <T>(work: () => Promise<T>): Promise<T> => {
    activeCaptures += 1;
    if (state.camera.stream.value !== null && !state.camera.sample.value) watching.pause();
    try {
      return await work();
    } finally {
      activeCaptures -= 1;
      // Whoever paused or stopped it meanwhile, in another tab, meant it.
      if (activeCaptures === 0 && state.watching.pause.value?.because === 'snapshot') watching.resume();
    }
  };

  const takeOne = async (ask: CaptureAsk, voice: CaptureVoice, signal: AbortSignal, now: AbortSignal) => {
    const onState = (next: Capture) => (capture.value = next);
    const taken = await withCameraFree(() =>
      takePicture({ engine, openCamera: open, voice, onState }, ask, signal, now),
    );
    if (!taken) return;
    const why = await onTaken(taken, signal);
    if (!signal.aborted) capture.value = why === null ? { phase: 'off' } : { phase: 'failed', why };
  };

  const end = () => {
    current.abort();
    capture.value = { phase: 'off' };
  };

  return {
    take(ask) {
      end();
      current = new AbortController();
      shutter = new AbortController();
      // Before anything is awaited: browsers want the click that led here.
      void takeOne(ask, voiceFor(ask.sound), current.signal, shutter.signal);
    },
    takeNow: () => shutter.abort(),
    end,
  };
}
