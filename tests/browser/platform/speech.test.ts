import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSpeaker, localVoice } from '../../../src/platform/speech.ts';

const voice = (name: string, localService: boolean, lang = 'en-GB'): SpeechSynthesisVoice =>
  ({ name, lang, localService, default: false, voiceURI: name }) satisfies SpeechSynthesisVoice;

/** A browser's speech that a test runs by hand: it says one utterance at a time, in the order of `speak`. */
function speech(voices: readonly SpeechSynthesisVoice[]) {
  class Words extends EventTarget {
    voice: SpeechSynthesisVoice | null = null;
    lang = '';
    volume = 1;
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const log: string[] = [];
  let queue: EventTarget[] = [];
  vi.stubGlobal('SpeechSynthesisUtterance', Words);
  vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue([...voices]);
  vi.spyOn(speechSynthesis, 'speak').mockImplementation((words) => {
    queue.push(words);
    log.push(`${words.voice?.name} (${words.lang}, ${words.volume}): ${words.text}`);
  });
  vi.spyOn(speechSynthesis, 'cancel').mockImplementation(() => {
    log.push('cancelled');
    const dropped = queue;
    queue = [];
    for (const words of dropped) words.dispatchEvent(new Event('error'));
  });
  return {
    log,
    begins: async () => {
      await expect.poll(() => queue.length).toBeGreaterThan(0);
      queue[0]?.dispatchEvent(new Event('start'));
    },
    refuses: async () => {
      await expect.poll(() => queue.length).toBeGreaterThan(0);
      queue.shift()?.dispatchEvent(new Event('error'));
    },
    ends: () => queue.shift()?.dispatchEvent(new Event('end')),
  };
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('speaking', () => {
  it('is done by a voice of this machine in the language of the page, at the chosen volume', async () => {
    vi.spyOn(document.documentElement, 'lang', 'get').mockReturnValue('de');
    const { log, begins } = speech([voice('far', false, 'de-DE'), voice('english', true), voice('nah', true, 'de_AT')]);
    const said = createSpeaker().say(['Zeit für eine Pause.', '', 'Zwei Minuten.'], 0.4);
    await begins();
    expect(await said).toBe('spoken');
    expect(log).toEqual(['nah (de_AT, 0.4): Zeit für eine Pause.', 'nah (de_AT, 0.4): Zwei Minuten.']);
  });

  it.each([
    ['zh-Hans', ['zh-HK', 'zh-TW', 'zh_CN'], 'zh_CN'],
    ['pt-BR', ['pt-PT', 'pt-BR'], 'pt-BR'],
    ['ar', ['en-US', 'ar-001'], 'ar-001'],
    ['ja', ['en-US', 'ja-JP'], 'ja-JP'],
  ])('in %s is done by a voice of that language, from where it is written so', (page, voices, chosen) => {
    vi.spyOn(document.documentElement, 'lang', 'get').mockReturnValue(page);
    speech(voices.map((lang) => voice(lang, true, lang)));
    expect(localVoice()?.lang).toBe(chosen);
  });

  it.each([
    ['only voices of servers', [voice('far', false)]],
    ['a voice of another language alone', [voice('nah', true, 'de-DE')]],
    ['no voice, though the browser was given time to list one', []],
  ])('is refused with %s: nothing is sent anywhere', async (_, voices) => {
    const { log } = speech(voices);
    expect(localVoice()).toBeNull();
    expect(await createSpeaker().say(['Slouching.'], 1)).toBe('no voice');
    expect(log).toEqual([]);
  });

  it('waits for what is being said, and drops what a newer text has overtaken', async () => {
    const { log, begins, ends } = speech([voice('near', true)]);
    const speaker = createSpeaker();
    const first = speaker.say(['One.'], 1);
    await begins();
    await first;
    const second = speaker.say(['Two.'], 1);
    const third = speaker.say(['Three.'], 1);
    expect(log).toEqual(['near (en-GB, 1): One.']);
    ends();
    await begins();
    expect([await second, await third]).toEqual(['spoken', 'spoken']);
    expect(log).toEqual(['near (en-GB, 1): One.', 'near (en-GB, 1): Three.']);
  });

  it('fails where the browser locks it, and is possible afterwards', async () => {
    const { log, refuses, begins } = speech([voice('near', true)]);
    const speaker = createSpeaker();
    const locked = speaker.say(['One.'], 1);
    await refuses();
    expect(await locked).toBe('failed');
    const later = speaker.say(['Two.'], 1);
    await begins();
    expect(await later).toBe('spoken');
    expect(log.at(-1)).toBe('near (en-GB, 1): Two.');
  });

  it('that was stopped is no failure: nobody then hears the sound in its place', async () => {
    const { log, begins, ends } = speech([voice('near', true)]);
    const speaker = createSpeaker();
    const first = speaker.say(['One.'], 1);
    await begins();
    await first;
    const waits = speaker.say(['Two.'], 1);
    speaker.stop();
    ends();
    expect(await waits).toBe('spoken');
    expect(log).toEqual(['near (en-GB, 1): One.', 'cancelled']);
  });
});
