import { expect, test } from 'vitest';
import { declarationsFile } from '../../../scripts/lib/message-catalogue.mjs';
import { problems } from '../../../scripts/lib/message-files.mjs';

const EN = 'src/features/watch/messages/en.json';

/** What the code names. */
const words = new Set(['a', 'b', 'group']);

/** A few files in memory. */
function disk(files: Record<string, string>) {
  const found: Record<string, string> = {
    'src/features/watch/text.ts': "export const text = catalogue('watch', en);",
    'src/ui/text.ts': "export const text = catalogue('ui', en);",
    ...files,
  };
  const read = (file: string) => found[file] ?? null;
  const write = (file: string, content: string) => {
    found[file] = content;
  };
  const catalogues = Object.keys(files).filter((file) => file.endsWith('.json'));
  return {
    found,
    check: () => problems(catalogues, words, { read, write: null }),
    settle: () => problems(catalogues, words, { read, write }),
  };
}

test('types that are not those of the catalogue are a problem until they are written', () => {
  const { check, settle, found } = disk({ [EN]: '{"a":"A"}' });
  expect(check()).toEqual([`${declarationsFile(EN)}: expected the types of ${EN}; run \`npm run messages\``]);
  expect(settle()).toEqual([]);
  expect(found[declarationsFile(EN)]).toContain('readonly a: string;');
  expect(check()).toEqual([]);
});

test('a language has a file in every folder', () => {
  const { settle } = disk({
    [EN]: '{"a":"A"}',
    'src/ui/messages/en.json': '{"b":"B"}',
    'src/ui/messages/de.json': '{"b":"B"}',
  });
  expect(settle()).toEqual([
    'src/features/watch/messages/de.json: expected a file, as in the other folders; {} leaves all of it English',
  ]);
});

test('a translation that does not fit the English is a problem', () => {
  const { settle } = disk({ [EN]: '{"a":"A"}', 'src/features/watch/messages/de.json': '{"a":"{b}"}' });
  expect(settle()).toEqual(['src/features/watch/messages/de.json: a: {b} is no argument of the English message']);
});

test('text.ts names its folder, and no two folders have one name', () => {
  const { settle } = disk({
    [EN]: '{"a":"A"}',
    'src/ui/watch/messages/en.json': '{"a":"A"}',
    'src/ui/watch/text.ts': "export const text = catalogue('ui', en);",
  });
  expect(settle()).toEqual([
    'src/ui/watch: expected a name of its own, src/features/watch has the same',
    "src/ui/watch/text.ts: expected export const text = catalogue('watch', en)",
  ]);
});

test('a message that nothing in the code names is a problem', () => {
  const { settle } = disk({ [EN]: '{"a":"A","group":{"b":"B","forgotten":"C"}}' });
  expect(settle()).toEqual([`${EN}: group.forgotten: expected to be used in src/`]);
});
