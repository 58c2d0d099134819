import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

/** The words of saved snapshots on a page in a language. */
async function wordsIn(language: string) {
  vi.resetModules();
  vi.stubGlobal('document', { documentElement: {} });
  vi.stubGlobal('localStorage', { getItem: () => language });
  vi.stubGlobal('navigator', { languages: [language] });
  await (await import('../../../src/ui/language.ts')).loadMessages('snapshot');
  const { changeInWords, sizeInWords, measureInWords } =
    await import('../../../src/features/snapshot/view/saved-format.ts');
  return [
    measureInWords('kyphosisIndex', { value: 0.12, sigma: 0.02, unit: '1' }),
    changeInWords('kyphosisIndex', { value: -0.041, reach: 0.055, unit: '1' }),
    changeInWords('cva', { value: 11.2, reach: 4.1, unit: 'deg' }),
    changeInWords('pelvisShift', { value: -0.04, reach: 1.23, unit: 'cm' }),
    sizeInWords('kyphosisIndex', '1', 0.0341),
  ];
}

test.each([
  ['en', ['0.12 ± 0.03', '−0.04 ± 0.06', '+11° ± 5', '0.0 cm ± 1.3', '0.034']],
  ['de', ['0,12 ± 0,03', '−0,04 ± 0,06', '+11° ± 5', '0,0\u00a0cm ± 1,3', '0,034']],
])('decimals in %s', async (language, words) => {
  expect(await wordsIn(language)).toEqual(words);
});

test('in Arabic a value stands before its interval, whatever they stand in', async () => {
  const [index = '', change = ''] = await wordsIn('ar');
  for (const words of [index, change]) expect(words.startsWith('\u200f')).toBe(true);
  expect(index.replaceAll(/[\u200e\u200f\u2066-\u2069]/g, '')).toBe('0.12 ± 0.03');
});
