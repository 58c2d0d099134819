import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CAUSES } from '../../../src/history/records/schema.ts';
import { minutes, seconds } from '../../../src/base/units.ts';
import { learnLink, learnLinkForPrompt, CAUSE_PARTS, LEARN_PARTS } from '../../../src/ui/route.ts';
import { BREAK_AT, tippingCurve, tipsAt } from '../../../src/features/learn/tipping-curve.ts';
import { CAUSE_REFERENCES, TIPPING_POINT_SOURCES } from '../../../src/features/learn/references.ts';
import { text } from '../../../src/features/learn/text.ts';
import { text as shared } from '../../../src/ui/text.ts';
import type { Prompt } from '../../../src/alerts/breaks/state.ts';

const ALL = readFileSync(new URL('../../../src/features/learn/messages/en.json', import.meta.url), 'utf8');

const partOf = (address: string): string => address.replace('#/learn/', '');

describe('what Learn says', () => {
  test('whatever led to a warning has a part of its own', () => {
    for (const cause of CAUSES) expect(LEARN_PARTS).toContain(partOf(learnLink(cause)));
  });

  test('every cause is led to from where it is met: the plumb line by snapshots alone, food by nothing', () => {
    const met = [
      ...CAUSES.map(learnLink),
      ...Object.keys(shared.suggestions).map((what) => learnLinkForPrompt(what as Prompt['what'])),
    ];
    const ledTo = new Set(met.map(partOf));
    expect(CAUSE_PARTS.filter((part) => !ledTo.has(part))).toEqual(['plumb-line', 'food']);
    expect(ledTo).toContain('tipping-point');
  });

  test('every source is used, two of them by the tipping point alone', () => {
    const used = new Set<string>(Object.values(CAUSE_REFERENCES).flatMap(({ sources }) => sources));
    expect(Object.keys(text.sources).filter((id) => !used.has(id))).toEqual(['mcgill', 'solomonow']);
    expect(TIPPING_POINT_SOURCES).toEqual(['mcgill', 'solomonow']);
  });

  test('every link of a cause has an address', () => {
    for (const part of CAUSE_PARTS) {
      const cause = text.causes[part];
      const labels = 'links' in cause ? Object.values(cause.links) : [];
      expect(CAUSE_REFERENCES[part].links.map(({ label }) => label)).toEqual(labels);
    }
  });

  test.each(['prevents', 'cures ', 'heals', 'guarantee', 'you must', 'you should', 'bad posture', 'your spine is'])(
    'it neither promises nor scolds: never “%s”',
    (word) => {
      const said = ALL.toLowerCase().replaceAll('that changing it cures pain: some studies find it, some do not', '');
      expect(said).not.toContain(word);
    },
  );
});

describe('the drawing of the tipping point', () => {
  const curves = { none: tippingCurve(minutes(0)), short: tippingCurve(seconds(30)), long: tippingCurve(minutes(2)) };

  test('a full slump gets there in about ten minutes', () => {
    expect(tipsAt(curves.none)).toBeGreaterThan(minutes(9));
    expect(tipsAt(curves.none)).toBeLessThan(minutes(10));
  });

  test('half a minute upright buys little, two minutes buy more than what is drawn', () => {
    expect(tipsAt(curves.short)).toBeLessThan(minutes(13));
    expect(tipsAt(curves.long)).toBeNull();
  });

  test('two minutes give back about half', () => {
    const at = (when: number) => curves.long.find((point) => point.at === when)?.load ?? NaN;
    expect(at(BREAK_AT + minutes(2)) / at(BREAK_AT)).toBeCloseTo(0.5, 1);
  });
});
