import { expect, test } from 'vitest';
import { joinSentences } from '../../../src/ui/format/sentences.ts';

test.each([
  { parts: ['One.'], joined: 'One.' },
  { parts: ['One.', 'Two.', 'Three.'], joined: 'One. Two. Three.' },
  { parts: [null, 'Two.', '', 'Four.'], joined: 'Two. Four.' },
  { parts: [null], joined: '' },
  { parts: [], joined: '' },
])('$joined', ({ parts, joined }) => {
  expect(joinSentences(parts)).toBe(joined);
});
