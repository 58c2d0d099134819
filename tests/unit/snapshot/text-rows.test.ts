import { expect, test } from 'vitest';
import { rowsOf } from '../../../src/features/snapshot/view/text-rows.ts';

const inColumns = (text: string, columns: number) => rowsOf(text, (row) => row.length <= columns);

test('English breaks between words, and no mark is left alone', () => {
  expect(inColumns('± is the range (nine in ten). An X-ray is surer.', 14)).toEqual([
    '± is the range',
    '(nine in ten).',
    'An X-ray is',
    'surer.',
  ]);
});

test.each([
  ['Japanese', '体表からの推定で、レントゲンではありません。Plumblineで作成（この端末のみ）。'],
  ['Chinese', '体表估计值，不是 X 光。由 Plumbline 在本机制作（没有上传）。健康促进软件，不是医疗器械。'],
  ['Arabic', 'تقدير من سطح الجسم، وليس صورة أشعة. أُعدّ على حاسوب الشخص نفسه (دون رفع).'],
])('%s fits, keeps every letter, and begins no row with a mark that closes', (_language, text) => {
  const rows = inColumns(text, 14);
  expect(rows.length).toBeGreaterThan(2);
  expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(14);
  expect(rows.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  for (const row of rows) {
    expect(row).toMatch(/^[^、。，．；：！？）」』،؛؟.,;:!?)]/u);
    expect(row).toMatch(/[^（「『(]$/u);
  }
});

test('a word that is too long alone has a row of its own', () => {
  expect(inColumns('a Rückenlinienkrümmung b', 5)).toEqual(['a', 'Rückenlinienkrümmung', 'b']);
});

test('an empty text has no rows', () => {
  expect(inColumns('', 5)).toEqual([]);
});
