import { expect, test } from 'vitest';
import { objections, permits } from '../../../scripts/licences.mjs';

test.each([
  ['MIT', true],
  ['Apache-2.0 AND MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND GPL-3.0', false],
  ['MPL-2.0', false],
])('%s may ship: %s', (expression, allowed) => {
  expect(permits(expression, ['MIT', 'Apache-2.0'])).toBe(allowed);
});

test('what only builds and tests may be under MPL, what ships may not', () => {
  const packages = {
    '': { license: 'Apache-2.0' },
    'node_modules/tool': { license: 'MPL-2.0', dev: true },
    'node_modules/shipped': { license: 'MPL-2.0' },
    'node_modules/silent': {},
  };
  expect(objections({ packages })).toEqual(['shipped: MPL-2.0 (shipped)', 'silent: none stated (shipped)']);
});
