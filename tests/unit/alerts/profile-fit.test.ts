import { describe, expect, test } from 'vitest';
import { exercisesWithout } from '../../../src/alerts/breaks/reset/reset.ts';
import { step as stepSides, initial as noSides } from '../../../src/alerts/load/sidedness.ts';
import { alertsFor, exercisesFor, remindersFor } from '../../../src/alerts/profile-fit.ts';
import { defaultReminderSettings, EXERCISES } from '../../../src/alerts/reminders/reminder-settings.ts';
import { defaultAlertSettings } from '../../../src/alerts/settings.ts';
import { minutes, seconds } from '../../../src/base/units.ts';
import { PROFILES, type Profile } from '../../../src/geometry/profile-ids.ts';
import { Sitting, SLUMPED, UPRIGHT } from './sitting.ts';

const sitting = (...profiles: Profile[]) => new Sitting(alertsFor(defaultAlertSettings(), profiles));
const SHRUGGED = { ...UPRIGHT, shoulderTilt: 12, trunkTwist: 30 };

describe('warnings for a body', () => {
  test('are those of everybody without a profile', () => {
    const settings = defaultAlertSettings();
    expect(alertsFor(settings, [])).toBe(settings);
  });

  test('with one arm: shoulders that are not level have no band, no posture and no warning', () => {
    const usual = new Sitting().sit(SHRUGGED, minutes(9));
    expect(usual.outcome.posture).toBe('poor');
    expect(usual.times('alert')).toHaveLength(1);
    const own = sitting('oneArm').sit(SHRUGGED, minutes(9));
    expect(own.outcome.posture).toBe('good');
    expect(own.events).toEqual([]);
    expect(Object.keys(own.outcome.bands)).not.toEqual(expect.arrayContaining(['shoulderTilt']));
    expect(own.outcome.bands).not.toHaveProperty('trunkTwist');
    expect(own.outcome.bands).toHaveProperty('slouch');
  });

  test('that the person switched off stay off, and come back with the profile gone', () => {
    const chosen = { ...defaultAlertSettings(), off: ['headTilt' as const, 'shoulderTilt' as const] };
    expect(alertsFor(chosen, ['oneArm']).off).toEqual(['headTilt', 'shoulderTilt', 'trunkTwist']);
    expect(chosen.off).toEqual(['headTilt', 'shoulderTilt']);
  });

  test.each(PROFILES)('of slouching and of stillness stay as they are: %s', (profile) => {
    const [usual, own] = [new Sitting(), sitting(profile)].map((one) => one.sit(SLUMPED, minutes(12)));
    expect(own?.events).toEqual(usual?.events);
    expect(own?.times('alert').length).toBeGreaterThan(0);
    const [still, ownStill] = [new Sitting(), sitting(profile)].map((one) => one.sit(UPRIGHT, minutes(26), seconds(5)));
    expect(ownStill?.times('alert')).toEqual(still?.times('alert'));
    expect(still?.times('alert')).toHaveLength(1);
  });

  test('a habit of side is mentioned where it is one of posture, not of build', () => {
    const lean = { lean: 9, legs: null };
    const legs = { lean: 0, legs: { value: 0.3, sigma: 0.05, unit: '1' as const } };
    const sidedness = stepSides(stepSides(noSides(), lean, minutes(120)), legs, minutes(120));
    const said = (...profiles: Profile[]) => {
      const one = sitting(...profiles).sit(UPRIGHT, seconds(30));
      one.state = { ...one.state, sidedness };
      const { sides, findings } = one.outcome;
      expect(findings.filter(({ what }) => what === 'sidedness')).toHaveLength(sides.length);
      return sides.map((side) => (side.legs ? 'legs' : 'lean'));
    };
    expect(said()).toEqual(['lean', 'legs']);
    expect(said('wheelchair')).toEqual(['lean']);
    expect(said('pregnancy')).toEqual(['lean']);
    expect(said('spine')).toEqual([]);
    expect(said('oneArm', 'wheelchair')).toEqual([]);
  });
});

describe('reminders for a body', () => {
  const reminders = { ...defaultReminderSettings(), desk: true };

  test('ask nobody in a wheelchair to change the height of the desk, or to stand', () => {
    const own = remindersFor(reminders, ['wheelchair']);
    expect(own).toMatchObject({ desk: false, move: true, water: true });
    expect(exercisesWithout(own.without, own.fit)).toEqual(['reach', 'leanBack', 'chinTuck', 'shoulderRolls']);
    expect(remindersFor(reminders, ['spine', 'pregnancy', 'oneArm']).desk).toBe(true);
  });

  test.each<[Profile, readonly string[]]>([
    ['wheelchair', ['stand']],
    ['oneArm', ['reach']],
    ['spine', ['leanBack', 'chinTuck']],
    ['pregnancy', ['leanBack']],
  ])('offer no exercise that does not fit: %s', (profile, unfit) => {
    expect(EXERCISES.filter((id) => !exercisesFor([profile]).includes(id))).toEqual(unfit);
  });

  test('never fall back on one that does not fit, even if the person switched off all others', () => {
    const own = remindersFor({ ...reminders, without: ['shoulderRolls', 'reach'] }, ['wheelchair', 'spine']);
    expect(exercisesWithout(own.without, own.fit)).toEqual(['reach', 'shoulderRolls']);
    const all = remindersFor(reminders, PROFILES);
    expect(exercisesWithout(all.without, all.fit)).toEqual(['shoulderRolls']);
  });
});
