/** How the chime sounds. All [H]: low and soft enough not to startle, high enough for small loudspeakers. */
const TONES = [
  { hertz: 587.33, start: 0, length: 0.5 }, // D5
  { hertz: 440, start: 0.22, length: 0.9 }, // A4, a falling fourth
] as const;
const ATTACK = 0.03; // s: no click at the start
const PEAK = 0.25; // of full scale for one tone at volume 1
const SILENCE = 0.0001; // an exponential ramp cannot reach 0

/** `volume` 0-1 of the slider; half of it sounds about half as loud, which is a quarter of the amplitude. */
const amplitude = (volume: number): number => PEAK * Math.min(1, Math.max(0, volume)) ** 2;

/** Lets the two soft tones sound from now on. Resolves when the last has faded. At volume 0 there is nothing to hear. */
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
