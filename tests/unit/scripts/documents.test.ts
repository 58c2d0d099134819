import { expect, test } from 'vitest';
import { complaints } from '../../../scripts/documents.mjs';

const PATHS = ['docs/architecture.md', 'docs/decisions/0001-stack.md', 'docs/decisions/0002-b.md', 'src/base/async.ts'];
const INDEX = '| [0001](decisions/0001-stack.md) | a |\n| [0002](decisions/0002-b.md) | b |';
const of = (text: string, index = INDEX) => complaints(new Map([['docs/architecture.md', `${text}\n${index}`]]), PATHS);

test('what exists may be named, by its whole path, by its folder, or by the end of its path', () => {
  expect(
    of(
      '`src/base/async.ts`, `src/base/`, `base/async.ts`, `async.ts`, `npm run check`, [why](decisions/0001-stack.md#why)',
    ),
  ).toEqual([]);
});

test.each(['`src/base/sleep.ts`', '`src/basement/`', '`sleep.ts`', '`src/async.ts`'])('%s does not exist', (name) => {
  expect(of(name)).toEqual([`docs/architecture.md:1 no file ${name.replaceAll('`', '')}`]);
});

test('a link leads to a file', () => {
  expect(of('[why](decisions/0009-why.md)')).toEqual([
    'docs/architecture.md:1 the link decisions/0009-why.md leads nowhere',
  ]);
});

test('a heading stands once in a file', () => {
  expect(of('## Parts\n\n## Parts')).toEqual(['docs/architecture.md:3 the heading "## Parts" stands twice']);
});

test.each([
  ['a decision without a row', '| [0001](decisions/0001-stack.md) | a |'],
  ['rows out of order', INDEX.split('\n').toReversed().join('\n')],
])('%s is found', (_, index) => {
  expect(of('', index)).toEqual([expect.stringContaining('the decisions are')]);
});
