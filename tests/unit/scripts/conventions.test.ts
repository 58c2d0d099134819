import { expect, test } from 'vitest';
import { complaints } from '../../../scripts/conventions.mjs';

/** The lines below have a ~ that is taken out here: as they stand they would break the rules. */
const broken = (path: string, line: string) => complaints(path, `first\n${line.replace('~', '')}`);

test.each([
  ['a silenced type', 'src/a.ts', '// @ts-~ignore'],
  ['a rule switched off in place', 'src/a.ts', '/* oxlint-~disable */'],
  ['a test passed over', 'tests/unit/a.test.ts', "test~.skip('a')"],
  ['a module that nobody waits for', 'src/a.ts', "void ~import('./b.ts')"],
  ['properties with a seed of their own', 'tests/unit/a.test.ts', "from '~fast-check'"],
  ['less time than the project gives', 'tests/unit/a.test.ts', '{ time~out: 100 }'],
  ['a wait that gives up after a second', 'tests/unit/a.test.ts', 'vi.~waitFor(() => 1)'],
  ['a path of one machine', 'src/a.ts', "'/~home/somebody'"],
])('%s is found', (_, path, line) => {
  expect(broken(path, line)).toEqual([expect.stringMatching(`^${path}:2 `)]);
});

test('a rule for one folder does not count in another', () => {
  expect(broken('tests/browser/a.test.ts', '{ time~out: 100 }')).toEqual([]);
});

test('a style sheet has 300 lines at most', () => {
  expect(complaints('src/a.css', 'a\n'.repeat(300))).toEqual([]);
  expect(complaints('src/a.css', 'a\n'.repeat(301))).toEqual(['src/a.css more than 300 lines']);
});
