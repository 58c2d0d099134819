import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { initialBreaks } from '../../../../src/alerts/breaks/state.ts';
import { defaultReminderSettings } from '../../../../src/alerts/reminders/reminder-settings.ts';
import { initialAlertState } from '../../../../src/alerts/state.ts';
import { breakEventOf, eventSchema } from '../../../../src/history/records/event.ts';
import { savedStateSchema } from '../../../../src/history/records/saved-state.ts';
import { defaults, readSettings } from '../../../../src/history/records/settings.ts';
import { millis, minutes } from '../../../../src/base/units.ts';

describe('reminder settings as they are kept', () => {
  const quiet = [{ because: 'quiet', days: [0, 4], from: 720, to: 780 }];

  test('settings of a program that knew of none get the defaults, silently', () => {
    const { manners: _, ...older } = defaults();
    expect(readSettings(older)).toEqual({ settings: defaults(), faults: [] });
  });

  test('come back as they were', () => {
    const settings = {
      ...defaults(),
      manners: { ...defaultReminderSettings(), quiet, without: ['reach'], water: false },
    };
    expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ settings, faults: [] });
  });

  test.each([
    ['quiet', [{ because: 'quiet', days: [7], from: 0, to: 1 }]],
    ['quiet', [{ because: 'quiet', days: [1], from: 1440, to: 1 }]],
    ['quiet', 'always'],
    ['without', ['sing']],
    ['waterEvery', 5],
    ['move', 'yes'],
  ])('a wrong %s goes back to its default and is told; the others stay', (field, value) => {
    const { settings, faults } = readSettings({
      ...defaults(),
      manners: { ...defaultReminderSettings(), desk: true, [field]: value },
    });
    expect(settings.manners).toEqual({ ...defaultReminderSettings(), desk: true });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`manners.${field}`);
  });

  test('a break and some water are events; a suggestion is none', () => {
    const at = millis(Date.UTC(2026, 10, 23, 9));
    const kept = breakEventOf({ kind: 'break', at, how: 'away', lasted: minutes(3) }, 60);
    expect(kept).toEqual({ at, day: '2026-11-23', offset: 60, kind: 'break', how: 'away', lasted: minutes(3) });
    expect(v.is(eventSchema, kept)).toBe(true);
    const before = { sat: minutes(52), large: 6, small: 2 };
    const moved = breakEventOf({ kind: 'break', at, how: 'away', lasted: minutes(3), before }, 60);
    expect(v.parse(eventSchema, moved)).toEqual({ ...kept, before });
    expect(v.is(eventSchema, breakEventOf({ kind: 'water', at }, 60))).toBe(true);
    expect(breakEventOf({ kind: 'prompt', at, what: 'water' }, 60)).toBeNull();
  });

  test('the state goes on with and without a memory of breaks', () => {
    const state = { version: 1, savedAt: 5, alerts: initialAlertState() };
    expect(v.is(savedStateSchema, state)).toBe(true);
    expect(v.parse(savedStateSchema, { ...state, breaks: initialBreaks() }).breaks).toEqual(initialBreaks());
  });
});
