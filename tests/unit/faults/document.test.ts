import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { FAULTS, GROUPS, type FaultId } from '../../support/faults/catalogue.ts';
import type { FaultRow } from '../../support/faults/row.ts';

const TESTS = fileURLToPath(new URL('../../', import.meta.url));

/** A person who trusts a hidden tab hears of what ends the watching within this time. */
const WITHIN = 30; // s

const testFiles = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .toSorted()
  .map((name) => ({ name: `tests/${name.replaceAll('\\', '/')}`, text: readFileSync(`${TESTS}/${name}`, 'utf8') }));

/** The files with a test for a row: `fault('id')` as its name, or an entry of a table of cases by id. */
const testsOf = (id: string): readonly string[] => {
  const named = new RegExp(`\\bfault\\('${id}'\\)|^ {2}${id}: \\{$`, 'm');
  return testFiles
    .filter(({ text }) => text.includes('faults/catalogue.ts') && named.test(text))
    .map(({ name }) => name);
};

const rows = (Object.entries(FAULTS) as [FaultId, FaultRow][]).map(([id, row]) => ({ id, row, tests: testsOf(id) }));

const cell = (text: string): string => text.replaceAll('|', '\\|');

function line(id: FaultId, row: FaultRow, tests: readonly string[]): string {
  const noticed = typeof row.noticed === 'number' ? `${row.noticed} s` : row.noticed;
  const told = typeof row.told === 'string' ? row.told : row.told.join(', ');
  const shown = tests.map((path) => `[${path.split('/').at(-1)?.replace('.test.ts', '')}](../${path})`).join(', ');
  const cells = [row.fault, noticed, told, row.recovers, row.lost, row.untested ?? shown];
  return `| \`${id}\` | ${cells.map(cell).join(' | ')} |`;
}

const HEAD = `# What can go wrong

Written by \`tests/unit/faults/document.test.ts\` from \`tests/support/faults\`; run \`npx vitest run --project unit tests/unit/faults -u\` after a change there.

A number of seconds is measured: the test lets the fault happen in a hidden tab, on a virtual clock, and fails when the person outside hears of it
sooner, later or by other channels than the row says. The page itself always says it too. Times that a browser adds in a hidden tab are in words.
`;

const TABLE = `| row | what happens | told after | told by | goes on by itself | lost for good | test |
|---|---|---|---|---|---|---|`;

test('the document says what the tests show', async () => {
  const parts = Object.entries(GROUPS).map(([title, group]) => {
    const lines = rows.filter(({ id }) => id in group).map(({ id, row, tests }) => line(id, row, tests));
    return `## ${title}\n\n${TABLE}\n${lines.join('\n')}\n`;
  });
  await expect([HEAD, ...parts].join('\n')).toMatchFileSnapshot('../../../docs/faults.md');
});

describe('each row', () => {
  test('is of a fault of its own, and there are thirty or more', () => {
    expect(rows.length).toBeGreaterThanOrEqual(30);
    expect(new Set(rows.map(({ row }) => row.fault)).size).toBe(rows.length);
  });

  test.each(rows)('$id has a test, or a reason why none can be had', ({ row, tests }) => {
    expect(tests.length > 0).toBe(row.untested === undefined);
  });

  test.each(rows.filter(({ row }) => typeof row.noticed === 'number'))(
    '$id is told within thirty seconds, outside the page',
    ({ row, tests }) => {
      expect(row.noticed).toBeLessThanOrEqual(WITHIN);
      expect(row.told).toContain('title and icon');
      expect(tests.every((path) => path.startsWith('tests/unit/faults/'))).toBe(true); // where it is measured
    },
  );
});
