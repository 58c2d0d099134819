import { describe, expect, test } from 'vitest';
import { strayText, strayTextProblems } from '../../../scripts/lib/stray-text.mjs';

const found = (source: string): string[] => strayText('probe.tsx', source).map(({ text }) => text);

describe('stray text', () => {
  test.each([
    ["const a = 'Close the mini window';", 'Close the mini window'],
    ["const a = 'A warning';", 'A warning'],
    ["const a = 'away from the desk';", 'away from the desk'],
    ['const a = `Snooze ${count} min`;', 'Snooze {} min'],
    ['const a = `${count} min`;', '{} min'],
    ['const a = `over ${span}`;', 'over {}'],
    ['const a = <p>Load</p>;', 'Load'],
    ['const a = <p>{count} of them</p>;', 'of them'],
    ['const a = <img alt="Bob" />;', 'Bob'],
    ['const a = <button aria-label={`Close ${name}`} />;', 'Close {}'],
    ["throw new Error('The camera is gone.');", 'The camera is gone.'],
    ["const a = { text: 'It’s said, and done.' };", 'It’s said, and done.'],
  ])('%s', (source, text) => {
    expect(found(source)).toEqual([text]);
  });

  test.each([
    ["import a from 'Some Module';"],
    ["const a = 'points unsure';"],
    ["const a = 'not measured then';"],
    ['const a = <p class="button button-small">{text.a}</p>;'],
    ['const a = <path d={`M ${x} ${y} L ${z} 0 Z`} />;'],
    ['const a = `M${x} ${y}V${z}`;'],
    ['const a = <p>{name}: {value} ·</p>;'],
    ["throw new TypeError('a plane needs three points');"],
    ['throw new Error(`no room for ${name}`);'],
    ["const a = check(is, 'expected the start of a minute');"],
    ['context.font = \'12px Roboto, "Noto Sans", sans-serif\';'],
    ['const a = `translate(${x} ${y})`;'],
    ['// A comment of three words\nconst a = /A pattern here/;'],
  ])('none: %s', (source) => {
    expect(found(source)).toEqual([]);
  });

  test('has a line', () => {
    expect(strayText('probe.ts', "const a = 1;\nconst b = 'Two words';")).toEqual([{ line: 2, text: 'Two words' }]);
  });
});

test('a problem names the file, the line and the text', () => {
  const files: Record<string, string> = {
    'src/a.ts': "export const a = 'Two words';",
    'src/b.ts': 'export const b = 1;',
  };
  expect(strayTextProblems(Object.keys(files), (file) => files[file] ?? '')).toEqual([
    'src/a.ts:1 expected in a message catalogue: "Two words"',
  ]);
});
