import type { Signal } from '@preact/signals';
import { openCamera, type OpenCamera } from '../../../camera/window/camera.ts';
import { openCountdown } from '../../../platform/countdown.ts';
import type { SnapshotFault } from '../pure/fault.ts';
import type { VoicePrompt } from '../pure/guide/voice-prompts.ts';
import { CAPTURE_SIZE, takePicture, type CaptureVoice, type CapturedPicture } from './capture.ts';
import type { SnapshotWorker } from './snapshot-worker.ts';
import type { AppState } from '../../../state/state.ts';
import type { Capture, CaptureAsk } from '../source.ts';
import { text } from '../text.ts';
import { turnText } from '../view/turn-text.ts';

export interface CaptureSession {
  take(ask: CaptureAsk): void;
  takeNow(): void;
  end(): void;
}

/** Frees the camera of this tab for a while. */
export interface WatchPause {
  pause(): void;
  resume(): void;
}

export interface CaptureSessionParts {
  readonly state: AppState;
  readonly watching: WatchPause;
  readonly worker: SnapshotWorker;
  readonly capture: Signal<Capture>;
  /** Takes the picture over. Resolves to what went wrong with it; null: it is open. `signal`: nobody wants it any more. */
  readonly onTaken: (taken: CapturedPicture, signal: AbortSignal) => Promise<SnapshotFault | null>;
}

const voiceFor = (sound: CaptureAsk['sound']): CaptureVoice => {
  const countdown = openCountdown(sound);
  return {
    prompt: (prompt: VoicePrompt) =>
      prompt.kind === 'second'
        ? countdown.second(prompt.left)
        : countdown.say(prompt.turn === null ? text.capture.voice[prompt.advice] : turnText(prompt.turn)),
    taken: () => countdown.taken(text.capture.voice.done),
    close: () => countdown.close(),
  };
};

/** Taking pictures with the camera, one at a time. */
export function createCaptureSession({
  state,
  watching,
  worker,
  capture,
  onTaken,
}: CaptureSessionParts): CaptureSession {
  let current = new AbortController(); // one for each picture; aborted: nobody wants it any more
  let shutter = new AbortController(); // aborted: take the picture now

  let activeCaptures = 0; // a new one begins before the last has let its camera go

  const open = (): Promise<OpenCamera> => {
    const { cameraId, cameraName } = state.data.settings.value;
    const chosen = cameraId === null ? {} : { deviceId: cameraId, ...(cameraName && { deviceName: cameraName }) };
    return openCamera({ size: CAPTURE_SIZE, ...chosen });
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
      // A pause or stop from another tab stays.
      if (activeCaptures === 0 && state.watching.pause.value?.because === 'snapshot') watching.resume();
    }
  };

  const takeOne = async (ask: CaptureAsk, voice: CaptureVoice, signal: AbortSignal, now: AbortSignal) => {
    const onState = (next: Capture) => (capture.value = next);
    const taken = await withCameraFree(() =>
      takePicture({ worker, openCamera: open, voice, onState }, ask, signal, now),
    );
    if (!taken) return;
    const fault = await onTaken(taken, signal);
    if (!signal.aborted) capture.value = fault === null ? { phase: 'off' } : { phase: 'failed', fault };
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
      // Before the first await: browsers require the click that led here.
      void takeOne(ask, voiceFor(ask.sound), current.signal, shutter.signal);
    },
    takeNow: () => shutter.abort(),
    end,
  };
}
