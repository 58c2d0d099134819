import { describe, expect, it } from 'vitest';
import type { DayKey } from '../../../../src/history/records/calendar.ts';
import { defaults, readSettings } from '../../../../src/history/records/settings.ts';

describe('settings from the store', () => {
  it('are the defaults when nothing is there', () => {
    expect(readSettings(undefined)).toEqual({ settings: defaults(), faults: [] });
  });

  it('come back as they were saved', () => {
    const saved = { ...defaults(), cameraId: 'c', theme: 'dark', volume: 0.1, welcomed: true };
    expect(readSettings(structuredClone(saved))).toEqual({ settings: saved, faults: [] });
  });

  it('get the default, silently, for a field that an older program did not know', () => {
    const { storageAsked, ...older } = { ...defaults(), welcomed: true };
    expect(readSettings(older)).toEqual({ settings: { ...older, storageAsked }, faults: [] });
  });

  it('know the note and the goals, which older programs did not', () => {
    const { weekly, goals, ...older } = defaults();
    expect(readSettings(older)).toEqual({ settings: { ...older, weekly, goals }, faults: [] });
    const chosen = { note: true, offered: true, told: '2026-11-23' as DayKey, dismissed: true };
    const saved = { ...defaults(), weekly: chosen, goals: { shifts: 4, breaks: null } };
    expect(readSettings(structuredClone(saved))).toEqual({ settings: saved, faults: [] });
  });

  it('know what is different about a body, and whether to speak, which older programs did not', () => {
    const { profiles, channels, ...older } = defaults();
    const { spoken, ...olderChannels } = channels;
    expect([profiles, spoken]).toEqual([[], false]);
    expect(readSettings({ ...older, channels: olderChannels })).toEqual({ settings: defaults(), faults: [] });
    const saved = { ...defaults(), profiles: ['wheelchair', 'spine'], channels: { ...channels, spoken: true } };
    expect(readSettings(structuredClone(saved))).toEqual({ settings: saved, faults: [] });
    expect(readSettings({ ...defaults(), profiles: ['giant'] })).toMatchObject({
      settings: { profiles: [] },
      faults: [expect.stringContaining('profiles: ')],
    });
  });

  it('drop a field that this program does not know', () => {
    expect(readSettings({ ...defaults(), colour: 'teal' }).settings).not.toHaveProperty('colour');
  });

  const damage: readonly (readonly [string, object, string])[] = [
    ['theme', { theme: 'sepia' }, 'theme: '],
    ['volume out of range', { volume: 7 }, 'volume: '],
    ['volume not a number', { volume: Number.NaN }, 'volume: '],
    ['picture', { picture: 3 }, 'picture: '],
    ['one channel', { channels: { ...defaults().channels, sound: 'yes' } }, 'channels.sound: '],
    ['all channels', { channels: [] }, 'channels: expected a record'],
    ['patience', { alerts: { ...defaults().alerts, patience: -1 } }, 'alerts.patience: '],
    ['a goal of nothing', { goals: { shifts: 0, breaks: null } }, 'goals.shifts: '],
    ['a week that is none', { weekly: { ...defaults().weekly, told: 'last' } }, 'weekly.told: '],
    ['a measure that does not exist', { alerts: { ...defaults().alerts, off: ['aura'] } }, 'alerts.off: '],
  ];
  it.each(damage)('put back and tell only what is damaged: %s', (_name, broken, told) => {
    const { settings, faults } = readSettings({ ...defaults(), cameraId: 'kept', ...broken });
    expect(settings).toEqual({ ...defaults(), cameraId: 'kept' });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(told);
  });

  it.each([null, 42, 'settings', []])('are the defaults when something else lies there: %j', (stored) => {
    const { settings, faults } = readSettings(stored);
    expect(settings).toEqual(defaults());
    expect(faults).toHaveLength(1);
  });
});
