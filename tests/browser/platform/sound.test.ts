import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createChime, soundTones } from '../../../src/platform/sound.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The loudest sample of each tenth of a second. */
const loudness = async (volume: number): Promise<readonly number[]> => {
  const rate = 44_100;
  const context = new OfflineAudioContext({ length: rate * 1.5, sampleRate: rate });
  const faded = soundTones(context, volume);
  const samples = (await context.startRendering()).getChannelData(0);
  await faded;
  return Array.from({ length: 15 }, (_, tenth) =>
    samples.slice(tenth * 4410, (tenth + 1) * 4410).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0),
  );
};

describe('the chime', () => {
  it('is heard, never clips, and has faded after a second and a half', async () => {
    const tenths = await loudness(1);
    expect(Math.max(...tenths)).toBeGreaterThan(0.2);
    expect(Math.max(...tenths)).toBeLessThan(0.5);
    expect(tenths.at(-1)).toBeLessThan(0.001);
  });

  it('follows the volume, down to silence', async () => {
    const [loud, half, none] = await Promise.all([loudness(1), loudness(0.5), loudness(0)]);
    expect(Math.max(...half)).toBeCloseTo(Math.max(...loud) / 4, 2);
    expect(Math.max(...none)).toBeLessThan(0.001);
  });
});

describe('before the first click', () => {
  it('the sound is locked: nothing is thrown and nothing is saved up for later', async () => {
    const context = new AudioContext();
    await context.suspend();
    // As the browser holds it back: resume() stays without an answer.
    context.resume = () => new Promise(() => undefined);
    vi.stubGlobal('navigator', { userActivation: { hasBeenActive: false } });
    const chime = createChime(() => context);
    expect(await chime.play(0.5)).toBe('locked');
    expect(context.state).toBe('suspended');
    await chime.dispose();
  });

  it('a closed context is locked too, not an error', async () => {
    const context = new AudioContext();
    await context.close();
    const chime = createChime(() => context);
    expect(await chime.play(0.5)).toBe('locked');
    await chime.dispose();
  });
});

/** Resolves when `context` has come to `state`. */
const comesTo = (context: AudioContext, state: AudioContextState): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (context.state === state) resolve();
    };
    context.addEventListener('statechange', look);
    look();
  });

describe('a device that wakes slowly', () => {
  /** A context whose `resume()` is answered after a second: longer than a locked one is waited for. */
  const slow = async () => {
    const context = new AudioContext();
    await context.suspend();
    const resume = context.resume.bind(context);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    context.resume = () => new Promise((resolve) => setTimeout(() => resolve(resume()), 1000));
    return context;
  };

  it.each([
    ['is waited for once the person has clicked', true, 'played'],
    ['counts as locked before that', false, 'locked'],
  ])('%s', async (_, hasBeenActive, result) => {
    const context = await slow();
    vi.stubGlobal('navigator', { userActivation: { hasBeenActive } });
    const chime = createChime(() => context);
    const played = chime.play(0.2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await played).toBe(result);
    await chime.dispose();
  });
});

describe('without an audio device', () => {
  it('there is no sound, and no error', async () => {
    const chime = createChime(() => {
      throw new DOMException('no more contexts', 'NotSupportedError');
    });
    expect(await chime.play(0.5)).toBe('unsupported');
    await chime.dispose();
  });
});

describe('after a click', () => {
  it('plays, and lets go of the audio device when it has sounded', async () => {
    const context = new AudioContext();
    const chime = createChime(() => context);
    await userEvent.click(document.body);
    expect(await chime.play(0.2)).toBe('played');
    expect(context.state).toBe('running');
    await comesTo(context, 'suspended');
    expect(context.currentTime).toBeGreaterThan(1); // it sounded to its end before it rested
    expect(await chime.play(0.2)).toBe('played');
    await chime.dispose();
    expect(context.state).toBe('closed');
  });

  it('sounds even when asked while the device is just being let go of', async () => {
    const context = new AudioContext();
    const chime = createChime(() => context);
    await userEvent.click(document.body); // unlocks, and rests at once
    expect(await Promise.all([chime.play(0.2), chime.play(0.2)])).toEqual(['played', 'played']);
    await comesTo(context, 'running');
    const before = context.currentTime;
    await comesTo(context, 'suspended');
    expect(context.currentTime - before).toBeGreaterThan(1);
    await chime.dispose();
  });
});
