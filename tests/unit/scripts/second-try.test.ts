import { expect, test } from 'vitest';
import { failures, toTryAgain } from '../../../scripts/lib/second-try.mjs';

const ROOT = '/plumbline/';

/** What vitest reports of a file with one test that failed, or passed. */
const file = (name: string, status: 'passed' | 'failed') => ({
  name: `${ROOT}${name}`,
  status,
  message: '',
  assertionResults: [
    { status: 'passed', fullName: 'a page opens' },
    {
      status,
      fullName: 'a page closes',
      failureMessages: status === 'failed' ? ['Error: lost\n    at page.ts:1'] : [],
    },
  ],
});
const fine = file('tests/e2e/desk.test.ts', 'passed');

test('one file or two in browsers are tried again', () => {
  const one = file('tests/browser/history/damage.test.ts', 'failed');
  const two = file('tests/e2e/firefox.test.ts', 'failed');
  expect(toTryAgain([fine, one], [], ROOT)).toEqual(['tests/browser/history/damage.test.ts']);
  expect(toTryAgain([fine, one, two], [], ROOT)).toEqual([
    'tests/browser/history/damage.test.ts',
    'tests/e2e/firefox.test.ts',
  ]);
  expect(toTryAgain([fine], [], ROOT)).toEqual([]);
});

test('three are no accident', () => {
  const three = ['a', 'b', 'c'].map((name) => file(`tests/e2e/${name}.test.ts`, 'failed'));
  expect(toTryAgain([fine, ...three], [], ROOT)).toEqual([]);
});

test('what needs no browser gives the same answer each time: nothing is tried again', () => {
  const inBrowser = file('tests/e2e/firefox.test.ts', 'failed');
  for (const name of ['tests/unit/alerts/pause.test.ts', 'tests/accuracy/people.test.ts']) {
    expect(toTryAgain([file(name, 'failed')], [], ROOT)).toEqual([]);
    expect(toTryAgain([inBrowser, file(name, 'failed')], [], ROOT)).toEqual([]);
  }
});

test('what failed the first time is told by file, name and reason', () => {
  const unloadable = {
    name: `${ROOT}tests/e2e/desk.test.ts`,
    status: 'failed',
    message: 'Error: no such module\n    at desk.ts:1',
    assertionResults: [],
  };
  expect(failures([fine, file('tests/e2e/firefox.test.ts', 'failed'), unloadable], ROOT)).toEqual([
    'tests/e2e/firefox.test.ts: a page closes: Error: lost',
    'tests/e2e/desk.test.ts: Error: no such module',
  ]);
});
