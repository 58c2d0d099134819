import { sleep } from '../base/async.ts';
import { millis } from '../base/units.ts';

/** 'no voice': none of this machine for the page's language. 'failed': the browser locked it before the first click, or it does not answer. */
export type SpeakResult = 'spoken' | 'no voice' | 'failed';

export interface Speaker {
  /**
   * Says sentences one after the other, after what is being said. What still waits is dropped: it would be late. Works in a hidden
   * tab. Resolves once the first sentence begins, or cannot. `volume` 0-1.
   */
  say(sentences: readonly string[], volume: number): Promise<SpeakResult>;
  /** Ends what is being said, and drops what waits. */
  stop(): void;
}

const languageOf = (tag: string): string => tag.toLowerCase().replace(/[-_].*/s, ''); // Android writes en_GB

/** A local voice for the page's language; other voices send the words to a server. Null without one. */
export function localVoice(): SpeechSynthesisVoice | null {
  const own = globalThis.speechSynthesis?.getVoices().filter(({ localService }) => localService) ?? [];
  const page = document.documentElement.lang || 'en';
  const fitting = own.filter(({ lang }) => languageOf(lang) === languageOf(page));
  const region = new Intl.Locale(page).maximize().region ?? ''; // zh-Hans: CN, whose voices do not speak Cantonese
  const near = fitting.find(({ lang }) => lang.toUpperCase().endsWith(region));
  return fitting.find((voice) => voice.default) ?? near ?? fitting[0] ?? null;
}

/** How long a browser may take to list its voices, and to begin a sentence. [H] */
const PATIENCE = millis(2000);

/** The same, once the browser has listed its voices: some do it only after they were asked. */
export async function findVoice(): Promise<SpeechSynthesisVoice | null> {
  if (!('speechSynthesis' in globalThis)) return null;
  if (speechSynthesis.getVoices().length === 0) await firstOf(speechSynthesis, ['voiceschanged']);
  return localVoice();
}

/** The first of these events; null: none came in time. */
function firstOf(target: EventTarget, names: readonly string[]): Promise<string | null> {
  const over = new AbortController();
  const { signal } = over;
  return new Promise((resolve) => {
    const end = (name: string | null) => {
      over.abort();
      resolve(name);
    };
    for (const name of names) target.addEventListener(name, () => end(name), { signal });
    void sleep(PATIENCE, signal).then(() => end(null));
  });
}

/** Speaks with the browser's own speech. */
export function createSpeaker(): Speaker {
  const held = new Set<SpeechSynthesisUtterance>(); // browsers forget an utterance that nobody holds, with its events
  let newest = 0; // number of the latest `say`
  let saying: Promise<unknown> = Promise.resolve(); // settles when everything that began is over

  const speak = (sentence: string, voice: SpeechSynthesisVoice, volume: number) => {
    const words = new SpeechSynthesisUtterance(sentence);
    words.voice = voice;
    words.lang = voice.lang;
    words.volume = volume;
    return words;
  };

  return {
    async say(sentences, volume) {
      const own = ++newest;
      const before = saying;
      const voice = await findVoice();
      if (voice === null) return 'no voice';
      await before;
      if (own !== newest) return 'spoken'; // a later text took its place
      const all = sentences.filter((one) => one !== '').map((one) => speak(one, voice, volume));
      const [first, last] = [all[0], all.at(-1)];
      if (first === undefined || last === undefined) return 'spoken';
      const begun = firstOf(first, ['start', 'error']);
      saying = new Promise<void>((resolve) => {
        for (const words of all) {
          held.add(words);
          words.addEventListener('error', () => (held.delete(words), resolve()));
          words.addEventListener('end', () => (held.delete(words), words === last && resolve()));
        }
      });
      for (const words of all) speechSynthesis.speak(words);
      if ((await begun) === 'start' || own !== newest) return 'spoken'; // or it was stopped, or something newer waits
      speechSynthesis.cancel();
      saying = Promise.resolve();
      return 'failed';
    },
    stop() {
      newest++;
      saying = Promise.resolve();
      globalThis.speechSynthesis?.cancel();
    },
  };
}

/** The page speaks with one voice, so that nothing is said on top of something else. */
export const speaker: Speaker = createSpeaker();
