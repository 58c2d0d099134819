import type { Signal } from '@preact/signals';
import { openCamera, shareCamera, type OpenCamera } from '../camera/index.ts';
import { openCountdown } from '../platform/countdown.ts';
import { SAID_AT_THE_END, type Cue } from '../snapshot/pure/teller.ts';
import { CAPTURE_SIZE, takePicture, type CaptureVoice, type Taken } from '../snapshot/window/capture.ts';
import type { SnapshotEngine } from '../snapshot/window/engine.ts';
import type { AppState, Capture, CaptureAsk } from '../ui/index.ts';

export interface Capturing {
  take(ask: CaptureAsk): void;
  takeNow(): void;
  end(): void;
}

export interface CapturingParts {
  readonly state: AppState;
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
export function createCapturing({ state, engine, capture, onTaken }: CapturingParts): Capturing {
  let turn = new AbortController(); // one for each picture
  let hurry = new AbortController();

  /** The camera that watches is shared: it goes on watching meanwhile. */
  const open = async (): Promise<OpenCamera> => {
    const watching = state.sample.value ? null : state.stream.value;
    if (watching?.getVideoTracks().some(({ readyState }) => readyState === 'live')) return shareCamera(watching);
    const { cameraId } = state.settings.value;
    return openCamera({ size: CAPTURE_SIZE, ...(cameraId === null ? {} : { deviceId: cameraId }) });
  };

  const takeOne = async (ask: CaptureAsk, voice: CaptureVoice, signal: AbortSignal, now: AbortSignal) => {
    const hear = (next: Capture) => (capture.value = next);
    const taken = await takePicture({ engine, openCamera: open, voice, hear }, ask, signal, now);
    if (!taken) return;
    const why = await onTaken(taken, signal);
    if (!signal.aborted) capture.value = why === null ? { phase: 'off' } : { phase: 'failed', why };
  };

  const end = () => {
    turn.abort();
    capture.value = { phase: 'off' };
  };

  return {
    take(ask) {
      end();
      turn = new AbortController();
      hurry = new AbortController();
      // Before anything is awaited: browsers want the click that led here.
      void takeOne(ask, voiceFor(ask.sound), turn.signal, hurry.signal);
    },
    takeNow: () => hurry.abort(),
    end,
  };
}
