import { describe, expect, it } from 'vitest';
import decisions from '../../../../docs/decisions/0009-alert-rules.md?raw';

/** Every case of the review that docs/decisions/0009 lists has tests of its name in the files that it names. */
const SOURCES: Readonly<Record<string, string>> = import.meta.glob(
  ['./*.test.ts', '../reminders/*.test.ts', '../../monitor/place.test.ts'],
  { query: '?raw', import: 'default', eager: true },
);

/** Of a file beside this one, or named with its folder. */
const sourceOf = (name: string): string =>
  (SOURCES[`./${name}.test.ts`] ??
    (name.includes('/') && Object.entries(SOURCES).find(([path]) => path.endsWith(`/${name}.test.ts`))?.[1])) ||
  '';

const section = decisions.split('## Cases of the review')[1]?.split('\n## ')[0] ?? '';
const rows = section
  .split('\n')
  .filter((line) => /^\| [SP]\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const words = (cell = ''): readonly string[] => cell.split(', ');

/** A test's name begins with the case, as in 'S4: ...'. */
const isNamed = (source: string, id: string): boolean => new RegExp(`['"\`]${id}: `).test(source);

describe('the cases of the review', () => {
  const cases = rows.flatMap(([, ids, , files]) => words(ids).map((id) => [id, words(files)] as const));

  it.each(cases)('%s has a test of its name', (id, files) => {
    expect(files.filter((file) => isNamed(sourceOf(file), id))).not.toEqual([]);
  });

  it('and in every file that is named at least one of the row', () => {
    for (const [, ids, , files] of rows)
      for (const file of words(files))
        expect([ids, file, words(ids).some((id) => isNamed(sourceOf(file), id))]).toEqual([ids, file, true]);
  });

  it('are all that have tests: none is missing from the list', () => {
    const tested = Object.values(SOURCES).flatMap((source) => source.match(/(?<=['"`])[SP]\d+b?(?=: )/g) ?? []);
    expect(new Set(tested)).toEqual(new Set(cases.map(([id]) => id)));
  });

  it('and every fault that is named rests on cases of the list', () => {
    const faults = section.slice(section.indexOf('The faults that they showed'));
    const named = [...new Set(faults.match(/\b[SP]\d+b?\b/g) ?? [])];
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => !cases.some(([known]) => known === id))).toEqual([]);
    expect(faults.match(/\b[HM]\d+:/g)).toHaveLength(7 + 13);
  });
});
