import { expect, test } from 'vitest';
import { objections } from '../../../scripts/names.mjs';

const of = (files: Record<string, string>) => objections(new Map(Object.entries(files)));

test('names that can be told apart are left alone', () => {
  expect(
    of({
      'src/pose/pose.ts': 'export interface Pose {}\ninterface Inner {}',
      'src/geometry/view.ts': 'export type View = 1;\ninterface Inner {}',
    }),
  ).toEqual([]);
});

test.each(['interface', 'type', 'class'])('an exported %s exists once', (kind) => {
  const found = of({ 'src/a/x.ts': `export ${kind} Place {}`, 'src/b/y.ts': 'export interface Place {}' });
  expect(found).toEqual(['src/b/y.ts: the type Place exists in src/a/x.ts as well']);
});

test('files of one folder differ by more than one letter at the end', () => {
  expect(of({ 'src/a/track.ts': '', 'src/a/tracks.ts': '', 'src/b/track.ts': '' })).toEqual([
    'src/a/tracks.ts: differs from src/a/track.ts by one letter',
  ]);
});

test('a replaced word does not come back', () => {
  expect(of({ 'src/a/voice-teller.ts': '' })).toEqual(['src/a/voice-teller.ts: "teller" is called voice-prompts here']);
});
