import { expect, test } from 'vitest';
import { explained, wantedPort } from '../../../scripts/lib/port.mjs';

test.each([
  { text: undefined, port: 8080 },
  { text: '', port: 8080 },
  { text: '5000', port: 5000 },
  { text: '0', port: 0 },
])('PORT=$text is $port', ({ text, port }) => {
  expect(wantedPort(text, 8080)).toBe(port);
});

test.each(['abc', '-1', '70000', '80.5'])('PORT=%s is refused, and said why', (text) => {
  expect(() => wantedPort(text, 8080)).toThrow(
    `PORT is "${text}", which is not a port: take a whole number from 1 to 65535.`,
  );
});

test('a port that is taken, or not allowed, is said with what to do', () => {
  const why = (code: string, port: number) => explained(Object.assign(new Error('the system says'), { code }), port);
  expect(why('EADDRINUSE', 8080)).toMatch(/^Port 8080 is taken.*PORT=8081\.$/);
  expect(why('EADDRINUSE', 65535)).toContain('PORT=65534');
  expect(why('EACCES', 80)).toContain('above 1023');
  expect(why('ELSE', 80)).toBe('the system says');
});
