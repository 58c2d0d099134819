import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openCountdown } from '../../../src/platform/countdown.ts';

const voice = (name: string, localService: boolean, lang = 'en-GB'): SpeechSynthesisVoice =>
  ({ name, lang, localService, default: false, voiceURI: name }) satisfies SpeechSynthesisVoice;

/** What is spoken, and by whom: setting a made-up voice on a real utterance is refused by the browser. */
function listen(voices: readonly SpeechSynthesisVoice[]): string[] {
  const spoken: string[] = [];
  class Words {
    voice: SpeechSynthesisVoice | null = null;
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  vi.stubGlobal('SpeechSynthesisUtterance', Words);
  vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue([...voices]);
  vi.spyOn(speechSynthesis, 'speak').mockImplementation((words) => {
    spoken.push(`${words.voice?.name}: ${words.text}`);
  });
  return spoken;
}

const tones = () => vi.spyOn(OscillatorNode.prototype, 'start');

beforeAll(() => userEvent.click(document.body)); // nothing may sound before

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the countdown for a picture', () => {
  it('is spoken by a voice of this machine, never by one that sends the words to a server', () => {
    const spoken = listen([voice('far', false), voice('near', true)]);
    const countdown = openCountdown('spoken');
    countdown.say('Step back.');
    countdown.second(3);
    countdown.taken('Done.');
    countdown.close();
    expect(spoken).toEqual(['near: Step back.', 'near: 3', 'near: Done.']);
  });

  it('is spoken in the language of the text', () => {
    vi.spyOn(document.documentElement, 'lang', 'get').mockReturnValue('de');
    const spoken = listen([voice('english', true), voice('deutsch', true, 'de_AT')]);
    openCountdown('spoken').second(3);
    expect(spoken).toEqual(['deutsch: 3']);
  });

  it.each([
    ['there are only voices of servers', [voice('far', false)]],
    ['there is no voice for English', [voice('nah', true, 'de-DE')]],
    ['there is no voice at all', []],
  ])('ticks instead where %s', async (_, voices) => {
    const spoken = listen(voices);
    const ticks = tones();
    const countdown = openCountdown('spoken');
    await expect
      .poll(() => {
        countdown.second(2);
        return ticks.mock.calls.length;
      })
      .toBeGreaterThan(0);
    countdown.say('Step back.');
    countdown.close();
    expect(spoken).toEqual([]);
  });

  it('ticks without a word, and is silent when it should be', async () => {
    const spoken = listen([voice('near', true)]);
    const ticks = tones();
    const silent = openCountdown('none');
    silent.second(3);
    silent.taken('Done.');
    silent.close();
    expect(ticks).not.toHaveBeenCalled();
    const ticking = openCountdown('ticking');
    await expect
      .poll(() => {
        ticking.second(1);
        return ticks.mock.calls.length;
      })
      .toBeGreaterThan(0);
    ticking.say('Step back.');
    ticking.taken('Done.');
    ticking.close();
    expect(spoken).toEqual([]);
  });
});
