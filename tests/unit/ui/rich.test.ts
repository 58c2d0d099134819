import { expect, test } from 'vitest';
import { rich } from '../../../src/ui/components/text-parts.tsx';

const draw = { b: (inner: string) => ['bold', inner], more: (inner: string) => ['link', inner] };

test.each([
  ['no tags', ['no tags']],
  ['<b>8 min</b> to the tipping point', [['bold', '8 min'], ' to the tipping point']],
  ['It is <b>here</b>, <more>see why</more>.', ['It is ', ['bold', 'here'], ', ', ['link', 'see why'], '.']],
  ['<i>nobody draws this</i>', ['<i>nobody draws this</i>']],
  ['1 < 2 and <b>open', ['1 < 2 and <b>open']],
  ['<toString>x</toString>', ['<toString>x</toString>']],
])('%s', (message, drawn) => {
  expect(rich(message, draw)).toEqual(drawn);
});
