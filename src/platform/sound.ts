export type PlayResult =
  | 'played'
  | 'locked' // the browser wants a click on the page before it lets it sound
  | 'unsupported';

export interface Chime {
  /** Two soft tones, a falling fourth. Works in a hidden tab. `volume` 0-1, as loud as heard: half sounds half as loud. */
  play(volume: number): Promise<PlayResult>;
  dispose(): Promise<void>;
}

/** How the chime sounds. All [H]: low and soft enough not to startle, high enough for small loudspeakers. */
const TONES = [
  { hertz: 587.33, start: 0, length: 0.5 }, // D5
  { hertz: 440, start: 0.22, length: 0.9 }, // A4
] as const;
const ATTACK = 0.03; // s: no click at the start
const PEAK = 0.25; // of full scale, at volume 1
const SILENCE = 0.0001; // an exponential ramp cannot reach 0
const RESUME_PATIENCE = 500; // ms: a locked context answers `resume()` only at the next click, perhaps never

/** Loudness goes with about the square of the slider for quiet sounds. */
const gainOf = (volume: number): number => Math.max(SILENCE, PEAK * Math.min(1, Math.max(0, volume)) ** 2);

const GESTURES = ['pointerdown', 'keydown'] as const;

/**
 * The sound of a warning. The audio device is held only while it sounds: a context left running keeps the machine awake.
 * The first click or key anywhere unlocks it for the rest of the page's life.
 */
export const createChime = (makeContext: () => AudioContext = () => new AudioContext()): Chime => {
  const supported = 'AudioContext' in globalThis;
  let context: AudioContext | null = null;
  let sounding = 0;

  const running = (audio: AudioContext): Promise<boolean> => {
    if (audio.state === 'running') return Promise.resolve(true);
    const asked = audio.resume().then(
      () => true,
      () => false, // closed meanwhile
    );
    const late = new Promise<boolean>((resolve) => setTimeout(resolve, RESUME_PATIENCE, false));
    return Promise.race([asked, late]);
  };

  const rest = (audio: AudioContext) => {
    if (sounding === 0 && audio.state === 'running') void audio.suspend();
  };

  const unlock = () => {
    context ??= makeContext();
    const audio = context;
    void running(audio).then((unlocked) => {
      if (!unlocked) return;
      for (const gesture of GESTURES) removeEventListener(gesture, unlock, true);
      rest(audio);
    });
  };
  if (supported) for (const gesture of GESTURES) addEventListener(gesture, unlock, true);

  const tone = (audio: AudioContext, { hertz, start, length }: (typeof TONES)[number], gain: number) => {
    const from = audio.currentTime + start;
    const oscillator = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
    const envelope = new GainNode(audio, { gain: SILENCE });
    envelope.gain.setValueAtTime(SILENCE, from);
    envelope.gain.exponentialRampToValueAtTime(gain, from + ATTACK);
    envelope.gain.exponentialRampToValueAtTime(SILENCE, from + length);
    oscillator.connect(envelope).connect(audio.destination);
    oscillator.start(from);
    oscillator.stop(from + length);
    sounding += 1;
    oscillator.onended = () => {
      sounding -= 1;
      rest(audio);
    };
  };

  return {
    play: async (volume) => {
      if (!supported) return 'unsupported';
      context ??= makeContext();
      // Nothing is scheduled on a locked context: it would sound at the next click, long after its time.
      if (!(await running(context))) return 'locked';
      for (const each of TONES) tone(context, each, gainOf(volume));
      return 'played';
    },
    dispose: async () => {
      for (const gesture of GESTURES) removeEventListener(gesture, unlock, true);
      if (context && context.state !== 'closed') await context.close();
    },
  };
};
