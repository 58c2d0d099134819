import * as v from 'valibot';
import type { AlertState } from '../../alerts/state.ts';
import { initial as noSides, type Sidedness } from '../../alerts/load/sidedness.ts';
import * as StaticHold from '../../alerts/load/static-hold.ts';
import * as Stillness from '../../alerts/load/stillness.ts';
import { millis, type Millis } from '../../base/units.ts';
import { METRIC_IDS, WARNED } from '../../geometry/metric.ts';
import { byMetric, cause, CAUSES, count, finite, knownKeys, share, desk, stretch, view } from './schema.ts';
import type { Breaks } from '../../alerts/breaks/state.ts';

/** The fields' units and ranges stand beside the types; here is only what a stored state must hold to be gone on from. */

const time = v.pipe(finite, v.transform(millis)); // epoch, age or length: measured time has fractions
const band = v.picklist(['normal', 'watch', 'poor']);
const values = v.array(v.nullable(finite));

/** Earlier versions kept an anchor by metric: of it only the time goes on. */
const olderAnchor = v.object({ values: byMetric(finite), off: byMetric(finite), held: time });
const staticHold = v.union([
  v.object({ values, held: time }),
  v.pipe(
    olderAnchor,
    v.transform(({ held }) => ({ ...StaticHold.initial(), held })),
  ),
]);
const stillness = v.union([
  v.object({
    baseline: v.nullable(v.string()),
    seat: v.nullable(v.string()),
    looks: v.object({ recent: v.array(v.tuple([time, values])), noise: values }),
    anchor: v.object({ values, looks: count }),
    held: time,
    off: time,
    away: time,
  }),
  v.pipe(
    v.object({ anchor: olderAnchor, away: time }),
    v.transform(({ anchor: { held }, away }) => ({ ...Stillness.initial(), held, away })),
  ),
]);
const tally = v.object({ large: finite, small: finite, time });
const shifts = v.object({
  count,
  last: v.nullable(v.object({ age: time, size: v.picklist(['large', 'small']), centimetres: finite })),
  slots: v.array(v.tuple([finite, finite, time])),
  memory: tally,
});

const track = v.object({
  window: v.object({ means: v.array(v.nullable(finite)), sum: finite, known: time }),
  band: v.nullable(v.object({ band, since: time, turn: v.nullable(v.object({ to: band, since: time })) })),
  hold: share,
  ring: v.array(finite),
});

const said = v.object({ cause, at: time, alerted: v.boolean() });

const episodes = v.object({
  count,
  open: v.nullable(v.object({ cause, alerted: v.boolean(), recovered: time, said: v.exactOptional(v.array(said)) })),
  floor: share,
  alerts: v.array(v.object({ at: time, age: time })),
  unsure: v.exactOptional(knownKeys(CAUSES, v.array(time))),
  quietUntil: v.nullable(time),
  gone: v.exactOptional(time),
  changedAt: v.exactOptional(time),
});

const sideTimes = v.object({
  left: finite,
  level: finite,
  right: finite,
  habit: v.nullable(v.picklist(['left', 'right'])),
});
/** `legs`: before lean and legs were counted apart, all hours were named by what was seen last. */
const sidedness = v.pipe(
  v.object({ ...sideTimes.entries, onLegs: v.exactOptional(sideTimes), legs: v.exactOptional(v.boolean()) }),
  v.transform(({ legs = false, onLegs, ...times }): Sidedness => {
    if (legs && onLegs === undefined) return { ...noSides(), onLegs: times };
    return { ...times, ...(onLegs !== undefined && { onLegs }) };
  }),
);

export const alertStateSchema: v.GenericSchema<unknown, AlertState> = v.object({
  version: v.literal(1),
  clock: v.object({
    at: v.nullable(time),
    age: time,
    unseen: time,
    late: v.nullable(v.object({ from: time, at: time })),
  }),
  seen: v.picklist(['person', 'nobody', 'unseen']),
  slots: v.object({ closed: v.array(v.tuple([finite, finite])), open: time }),
  tracks: byMetric(track),
  newest: v.picklist(['poor', 'fine', 'unsure']),
  exposure: v.object({
    load: time,
    pending: time,
    medians: v.nullable(v.boolean()),
    cause: v.nullable(v.picklist(METRIC_IDS)),
    missing: v.exactOptional(time),
  }),
  creep: v.object({ quick: share, slow: share, loading: time, unknown: v.exactOptional(time) }),
  stillness,
  shifts: v.exactOptional(shifts),
  staticHold,
  sidedness: v.exactOptional(sidedness),
  chronic: v.exactOptional(v.object({ of: time, poor: byMetric(finite), blocks: byMetric(count) })),
  sudden: v.object({ head: v.array(finite), trunk: v.array(finite), seenAt: v.nullable(time) }),
  minutes: v.object({ count, open: time }),
  episodes,
  gate: v.exactOptional(
    v.object({ view, means: byMetric(finite), waited: knownKeys([...WARNED, 'creep', 'stillness'], time) }),
  ),
});

/** What is remembered of breaks, water and desk; units stand beside the type. Later fields may be missing. */
export const breaksSchema: v.GenericSchema<unknown, Breaks> = v.object({
  version: v.literal(1),
  at: v.nullable(time),
  off: time,
  feet: time,
  back: time,
  sat: time,
  dry: time,
  sameDesk: time,
  desk: v.nullable(desk),
  waited: time,
  sinceShift: v.exactOptional(time),
  evenAt: v.exactOptional(v.nullable(time)),
  shifts: v.exactOptional(v.object({ number: count, large: count, small: count })),
  before: v.exactOptional(v.object({ positionFor: time, unseen: time, gapFor: v.nullable(time) })),
  last: v.nullable(
    v.object({ at: time, how: v.picklist(['away', 'feet', 'guided']), lasted: time, before: v.exactOptional(stretch) }),
  ),
  prompt: v.nullable(v.object({ what: v.picklist(['move', 'shift', 'nudge', 'water', 'desk', 'even']), at: time })),
});

/** The state that the monitor resumes from after a reload, a crash or a restart of the browser. */
export interface SavedState {
  readonly version: 1; // of this record
  readonly savedAt: Millis; // epoch
  readonly alerts: AlertState;
  readonly breaks?: Breaks; // absent in records of versions without breaks
}

export const savedStateSchema: v.GenericSchema<unknown, SavedState> = v.object({
  version: v.literal(1),
  savedAt: v.pipe(finite, v.transform(millis)), // a capture time: it may have fractions
  alerts: alertStateSchema,
  breaks: v.exactOptional(breaksSchema),
});
