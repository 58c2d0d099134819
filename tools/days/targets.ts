import { FROZEN, type DaysReport } from './report.ts';

/** What the standard preset promises, and what came out. */
export interface Target {
  readonly what: string;
  readonly value: number;
  readonly least: number | null;
  readonly most: number | null;
  readonly met: boolean;
}

const target = (what: string, value: number, bound: { readonly least?: number; readonly most?: number }): Target => {
  const { least = null, most = null } = bound;
  return { what, value, least, most, met: value >= (least ?? -Infinity) && value <= (most ?? Infinity) };
};

/** Empty when the standard preset was not tried. */
export function targetsOf({ good, held, frozen }: DaysReport): readonly Target[] {
  const day = good.find(({ preset }) => preset === 'standard');
  if (day === undefined) return [];
  const alert = (posture: keyof typeof held) => held[posture].find(({ preset }) => preset === 'standard')!.alert;
  const still = frozen.find(({ preset }) => preset === 'standard')!;
  return [
    target('alerts a good day', day.alertsADay, { most: 0.05 }),
    target('persons with more than two alerts on a good day', day.personsAboveTwo, { most: 0 }),
    target('cues a good day', day.cuesADay, { most: 0.4 }),
    target('full slump: alert, median, min', alert('slouch 0.9').median, { most: 5 }),
    target('full slump: alert, nine in ten, min', alert('slouch 0.9').ninth, { most: 6.5 }),
    target('slouch 0.6: share alerted within 30 min', 1 - alert('slouch 0.6').none, { least: 0.9 }),
    target(
      `frozen upright: share with a cue at ${FROZEN.cue.join('-')} and an alert at ${FROZEN.alert.join('-')} min`,
      still.inTime,
      { least: 0.95 },
    ),
  ];
}
