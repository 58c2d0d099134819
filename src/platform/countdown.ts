import { localVoice } from './speech.ts';

/** How a countdown sounds. */
export type CountdownSound = 'spoken' | 'ticking' | 'none';

/** An audible countdown for a person who stands too far away to read. Silent when the browser has neither speech nor sound. */
export interface Countdown {
  second(left: number): void; // speaks the number, or ticks
  say(sentence: string): void; // only when spoken
  taken(sentence: string): void; // the picture was taken
  close(): void; // releases the audio device; the sound of `taken` plays to its end
}

/** All [H]: short enough to mark the moment, the last one higher and longer. */
const TICK = { hertz: 880, length: 0.07 } as const; // s
const TAKEN = { hertz: 1318.5, length: 0.35 } as const;
const PEAK = 0.3; // of full scale
const SILENCE = 0.0001; // an exponential ramp cannot reach 0
const RATE = 1.05; // of speech

async function sound(context: AudioContext, { hertz, length }: { readonly hertz: number; readonly length: number }) {
  const from = context.currentTime;
  const tone = new OscillatorNode(context, { type: 'sine', frequency: hertz });
  const envelope = new GainNode(context, { gain: PEAK });
  envelope.gain.setValueAtTime(PEAK, from);
  envelope.gain.exponentialRampToValueAtTime(SILENCE, from + length);
  tone.connect(envelope).connect(context.destination);
  tone.start(from);
  tone.stop(from + length);
  await new Promise<void>((resolve) => tone.addEventListener('ended', () => resolve(), { once: true }));
}

function openAudio(): AudioContext | null {
  try {
    return new AudioContext();
  } catch {
    return null; // no audio device, or too many contexts: the countdown is still visible
  }
}

/** Call it from a click: browsers allow sound only after a user gesture. Without a local voice it ticks instead. */
export function openCountdown(kind: CountdownSound): Countdown {
  const audio = kind === 'none' ? null : openAudio();
  let last: Promise<void> = Promise.resolve();
  const tone = (which: typeof TICK | typeof TAKEN) => {
    if (audio?.state === 'running') last = sound(audio, which);
  };
  /** Speaks the newest text and drops what is still queued: it would be late. */
  const speak = (text: string): boolean => {
    const voice = kind === 'spoken' ? localVoice() : null;
    if (voice === null) return false;
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = RATE;
    speechSynthesis.cancel();
    speechSynthesis.speak(words);
    return true;
  };
  let finished = false;
  return {
    second(left) {
      if (!speak(String(left))) tone(TICK);
    },
    say: (sentence) => void speak(sentence),
    taken(sentence) {
      finished = true;
      tone(TAKEN);
      speak(sentence);
    },
    close() {
      if (kind === 'spoken' && !finished) globalThis.speechSynthesis?.cancel();
      void last.then(() => audio?.close());
    },
  };
}
