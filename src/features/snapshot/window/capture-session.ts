import type { Signal } from '@preact/signals';
import { openCamera, type OpenCamera } from '../../../camera/index.ts';
import { openCountdown } from '../../../platform/countdown.ts';
import { SAID_AT_THE_END, type Cue } from '../pure/voice-prompts.ts';
import { CAPTURE_SIZE, takePicture, type CaptureVoice, type Taken } from './capture.ts';
import type { SnapshotEngine } from './engine.ts';
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
  let turn = new AbortController(); // one for each picture
  let hurry = new AbortController();

  let takers = 0; // who asks again comes before the one before has let go

  const open = (): Promise<OpenCamera> => {
    const { cameraId } = state.data.settings.value;
    return openCamera({ size: CAPTURE_SIZE, ...(cameraId === null ? {} : { deviceId: cameraId }) });
  };

  /**
   * A camera that watches is open at the watching's size, and a browser gives no larger picture to anybody else as long as it is. So
   * watching pauses; who steps back and turns sideways would be no reading of a desk either.
   */
  const aside = async <T>(work: () => Promise<T>): Promise<T> => {
    takers += 1;
    if (state.camera.stream.value !== null && !state.camera.sample.value) watching.pause();
    try {
      return await work();
    } finally {
      takers -= 1;
      // Whoever paused or stopped it meanwhile, in another tab, meant it.
      if (takers === 0 && state.watching.pause.value?.because === 'snapshot') watching.resume();
    }
  };

  const takeOne = async (ask: CaptureAsk, voice: CaptureVoice, signal: AbortSignal, now: AbortSignal) => {
    const hear = (next: Capture) => (capture.value = next);
    const taken = await aside(() => takePicture({ engine, openCamera: open, voice, hear }, ask, signal, now));
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
