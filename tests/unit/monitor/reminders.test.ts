import { expect, test } from 'vitest';
import { defaultReminderSettings, type ReminderSettings } from '../../../src/alerts/reminders/reminder-settings.ts';
import { type AlertSettings, defaultAlertSettings } from '../../../src/alerts/settings.ts';
import type { Profile } from '../../../src/geometry/profile-ids.ts';
import { millis, minutes, seconds } from '../../../src/base/units.ts';
import { SLUMP, UPRIGHT } from '../../support/poses.ts';
import { calibrated } from './calibrated.ts';
import { monitorBefore, scene } from './fakes.ts';
import { pass, useVirtualClock } from './virtual-clock.ts';

useVirtualClock('2026-11-23T09:00:00'); // a Monday
type Watched = Awaited<ReturnType<typeof calibrated>>;
const choose = (
  { send }: Pick<Watched, 'send'>,
  reminders: Partial<ReminderSettings>,
  alerts: AlertSettings = defaultAlertSettings(),
  profiles: readonly Profile[] = [],
) => send({ type: 'settings', alerts, reminders: { ...defaultReminderSettings(), ...reminders }, profiles });
const kinds = ({ said }: Pick<Watched, 'said'>) =>
  said.flatMap((message) => (message.type === 'event' ? [message.event.kind] : []));

/** UPRIGHT as somebody on their feet: the same points `RISE` higher. */
const RISE = 150; // px
const ON_FEET = UPRIGHT.map(([x, y, score]) => [x, y - RISE, score] as const);

test('quiet hours hold warnings back and end by themselves; the load is told once afterwards', async () => {
  const monitor = await calibrated();
  choose(monitor, { quiet: [{ because: 'quiet', days: [0], from: 9 * 60, to: 9 * 60 + 30 }] });
  monitor.before.points = SLUMP;
  await pass(minutes(20));
  expect(kinds(monitor)).toEqual([]);
  expect(monitor.last('tick')?.outcome.quietUntil).toBe(new Date('2026-11-23T09:30:00').getTime());
  expect(monitor.last('tick')?.outcome.posture).toBe('poor');
  await pass(minutes(12));
  expect(kinds(monitor)).toEqual(['cue', 'alert']);
});

test('on a day of an own trial without cues nothing warns, breaks are still suggested, and the next day warns', async () => {
  const monitor = await calibrated();
  choose(monitor, { cueFree: [{ from: '2026-11-23', to: '2026-11-23' }], water: false });
  monitor.before.points = SLUMP;
  await pass(minutes(50));
  expect(kinds(monitor)).toEqual([]);
  expect(monitor.last('tick')?.outcome).toMatchObject({ cueFree: true, quietUntil: null, posture: 'poor' });
  expect(monitor.last('prompt')?.prompt.what).toBe('move');
  choose(monitor, { cueFree: [{ from: '2026-11-24', to: '2026-11-25' }], water: false });
  await pass(minutes(10));
  expect(kinds(monitor)).toContain('cue');
});

test('quiet hours can be ended by hand', async () => {
  const monitor = await calibrated();
  choose(monitor, { quiet: [{ because: 'call', days: [0], from: 9 * 60, to: 12 * 60 }] });
  monitor.before.points = SLUMP;
  await pass(minutes(8));
  monitor.send({ type: 'wake' });
  await pass(seconds(10));
  expect(monitor.last('tick')?.outcome.quietUntil).toBeNull();
  expect(kinds(monitor)).toEqual(['cue']);
  await pass(minutes(1));
  expect(kinds(monitor)).toEqual(['cue', 'alert']);
});

test('standing before the camera is rest, not a bad posture, and a break from two minutes on', async () => {
  const monitor = await calibrated();
  monitor.before.points = SLUMP;
  await pass(minutes(4));
  const loaded = monitor.last('tick')?.outcome.creep ?? 0;
  monitor.before.points = ON_FEET;
  await pass(minutes(2) + seconds(15));
  expect(monitor.last('tick')).toMatchObject({ standingUp: true, outcome: { posture: 'unknown' } });
  expect(monitor.last('tick')?.outcome.creep).toBeLessThan(0.6 * loaded);
  expect(monitor.states().at(-1)).toBe('watching');
  monitor.before.points = UPRIGHT;
  await pass(seconds(15));
  expect(monitor.last('breaks')?.last).toMatchObject({ how: 'feet' });
  const kept = await monitor.history.events(millis(0), millis(Date.now()));
  expect(kept.some((event) => event.kind === 'break' && event.how === 'feet')).toBe(true);
});

test('a camera that shows everybody higher for good is not taken for standing', async () => {
  const monitor = await calibrated();
  monitor.before.points = ON_FEET;
  await pass(minutes(31));
  expect(monitor.last('tick')).toMatchObject({ standingUp: false, outcome: { posture: 'unknown' } });
});

test('a reset ticks off standing up, in a hidden tab, and is kept as a break', async () => {
  const monitor = await calibrated();
  monitor.send({ type: 'visible', visible: false });
  monitor.send({ type: 'reminder', order: 'beginReset' });
  await pass(seconds(3));
  expect(monitor.last('reset')?.progress).toMatchObject({ phase: 'exercise', id: 'stand', seen: [] });
  monitor.before.points = ON_FEET;
  await pass(seconds(5));
  expect(monitor.last('reset')?.progress).toMatchObject({ phase: 'exercise', id: 'stand', seen: ['stand'] });
  monitor.before.points = UPRIGHT;
  await pass(minutes(2));
  expect(monitor.last('reset')?.progress).toMatchObject({ phase: 'done', seen: ['stand'] });
  expect(monitor.last('breaks')?.last?.how).toBe('guided');
});

test('nothing warns during a reset', async () => {
  const monitor = await calibrated();
  monitor.before.points = SLUMP;
  await pass(minutes(2));
  monitor.send({ type: 'reminder', order: 'beginReset' });
  await pass(seconds(100));
  expect(kinds(monitor)).toEqual([]);
});

test('water is suggested at the desk, one click answers it, and both outlive a restart', async () => {
  const monitor = await calibrated();
  // A warning of stillness would hold the suggestion back.
  const unwarned: AlertSettings = { ...defaultAlertSettings(), off: ['stillness'] };
  choose(monitor, { move: false, waterEvery: minutes(15) }, unwarned);
  await pass(minutes(16));
  expect(monitor.said.filter(({ type }) => type === 'prompt')).toHaveLength(1);
  expect(monitor.last('breaks')?.prompt).toMatchObject({ what: 'water' });
  monitor.send({ type: 'reminder', order: 'hadWater' });
  expect(monitor.last('breaks')?.prompt).toBeNull();
  monitor.send({ type: 'stop' });
  await pass(seconds(1));
  expect((await monitor.history.events(millis(0), millis(Date.now()))).at(-1)?.kind).toBe('water');
  const again = await monitorBefore(scene(), monitor.history);
  choose(again, { move: false, waterEvery: minutes(15) }, unwarned);
  again.start();
  await pass(minutes(10));
  expect(again.said.some(({ type }) => type === 'prompt')).toBe(false);
  await pass(minutes(6));
  expect(again.said.filter(({ type }) => type === 'prompt')).toHaveLength(1);
});

test('a guided reset has the exercises that fit the body, and no suggestion to change the height of the desk', async () => {
  const monitor = await calibrated();
  choose(monitor, { water: false, desk: true, deskEvery: minutes(15), move: false }, undefined, ['wheelchair']);
  await pass(minutes(40));
  expect(monitor.last('prompt')).toBeUndefined();
  monitor.send({ type: 'reminder', order: 'beginReset' });
  expect(monitor.last('reset')?.progress).toMatchObject({
    exercises: ['reach', 'leanBack', 'chinTuck', 'shoulderRolls'],
  });
});
