import { sleep } from '../base/async.ts';
import { millis } from '../base/units.ts';

/** The two tones of the chime. All [H]: low and soft enough not to startle, high enough for small loudspeakers. */
const TONES = [
  { hertz: 587.33, start: 0, length: 0.5 }, // D5
  { hertz: 440, start: 0.22, length: 0.9 }, // A4, a falling fourth
] as const;
const ATTACK = 0.03; // s; avoids a click at the start
const PEAK = 0.25; // of full scale for one tone at volume 1
const SILENCE = 0.0001; // an exponential ramp cannot reach 0

/** Amplitude for a slider position 0-1. Half the position sounds about half as loud, which is a quarter of the amplitude. */
const amplitude = (volume: number): number => PEAK * Math.min(1, Math.max(0, volume)) ** 2;

/** Plays both tones now. Resolves when the last has faded. Volume 0-1; at 0 it is inaudible. */
export const soundTones = async (context: BaseAudioContext, volume: number): Promise<void> => {
  const peak = Math.max(SILENCE, amplitude(volume));
  const faded = TONES.map(({ hertz, start, length }) => {
    const from = context.currentTime + start;
    const tone = new OscillatorNode(context, { type: 'sine', frequency: hertz });
    const envelope = new GainNode(context, { gain: SILENCE });
    envelope.gain.setValueAtTime(SILENCE, from);
    envelope.gain.exponentialRampToValueAtTime(peak, from + ATTACK);
    envelope.gain.exponentialRampToValueAtTime(SILENCE, from + length);
    tone.connect(envelope).connect(context.destination);
    tone.start(from);
    tone.stop(from + length);
    return new Promise<void>((resolve) => tone.addEventListener('ended', () => resolve(), { once: true }));
  });
  await Promise.all(faded);
};

export type PlayResult =
  | 'played'
  | 'locked' // the browser requires a user gesture before it plays sound
  | 'unsupported'; // no sound in this browser, or no device for it

export interface Chime {
  /** Starts the two tones and resolves at once; works in a hidden tab. `volume` 0-1. */
  play(volume: number): Promise<PlayResult>;
  dispose(): Promise<void>;
}

/**
 * How long `resume()` may take, ms [H]. In a locked context it stays pending until the next gesture. After a gesture nothing is
 * locked, but the device may take seconds to wake: loudspeakers by Bluetooth, or any on a busy machine.
 */
const RESUME_PATIENCE = { locked: millis(500), unlocked: millis(10_000) } as const;
const GESTURES = ['pointerdown', 'keydown'] as const;

/** Resumes `context`. Resolves to whether it runs. */
const running = (context: AudioContext): Promise<boolean> => {
  if (context.state === 'running') return Promise.resolve(true);
  const asked = context.resume().then(
    () => true,
    () => false, // closed meanwhile
  );
  const patience =
    'userActivation' in navigator && navigator.userActivation.hasBeenActive
      ? RESUME_PATIENCE.unlocked
      : RESUME_PATIENCE.locked;
  return Promise.race([asked, sleep(patience).then(() => false)]);
};

/**
 * The sound of a warning. The audio context runs only while it sounds: a running context keeps the machine awake.
 * The first click or key press on the page unlocks it until the page is closed.
 */
export const createChime = (makeContext: () => AudioContext = () => new AudioContext()): Chime => {
  const supported = 'AudioContext' in globalThis;
  let context: AudioContext | null = null;
  let users = 0; // callers that need the context to run
  let resting: Promise<void> = Promise.resolve(); // a suspension in progress, during which the state is still 'running'

  /** The running context; it runs until `leave`. Null while the browser locks it. */
  const enter = async (): Promise<AudioContext | null> => {
    context ??= makeContext(); // may throw
    users += 1;
    await resting;
    if (await running(context)) return context;
    users -= 1;
    return null;
  };
  const leave = (audio: AudioContext) => {
    users -= 1;
    if (users === 0 && audio.state === 'running') resting = audio.suspend();
  };

  const unlock = async () => {
    const audio = await enter().catch(() => null); // `play` reports the failure
    if (!audio) return;
    forgetGestures();
    leave(audio);
  };
  const onGesture = () => void unlock();
  const forgetGestures = () => {
    for (const gesture of GESTURES) removeEventListener(gesture, onGesture, true);
  };
  if (supported) for (const gesture of GESTURES) addEventListener(gesture, onGesture, true);

  const sound = async (audio: AudioContext, volume: number) => {
    await soundTones(audio, volume);
    leave(audio);
  };

  return {
    play: async (volume) => {
      if (!supported) return 'unsupported';
      let audio: AudioContext | null;
      try {
        audio = await enter();
      } catch {
        return 'unsupported'; // too many contexts, or the machine has no audio device
      }
      // Nothing is scheduled on a locked context: it would sound at the next gesture, too late.
      if (!audio) return 'locked';
      void sound(audio, volume);
      return 'played';
    },
    dispose: async () => {
      forgetGestures();
      if (context && context.state !== 'closed') await context.close();
    },
  };
};
