import * as v from 'valibot';
import { METRIC_IDS, unknown, type Measure, type MetricId, type UnknownReason } from '../../geometry/metric.ts';
import { millis } from '../../base/units.ts';
import { dayKey } from './calendar.ts';
import { pictureFault } from './picture.ts';
import { day, finite, instant, NOT_MEASURED, offset, share, view } from './schema.ts';
import { NOTE_LENGTH, SNAPSHOT_TAGS, VERTICAL_SOURCES, type SavedSnapshot } from './snapshot.ts';

/** Upper limits against malformed files, far above real values. [H] */
const MOST = { value: 1e6, side: 20_000, points: 64, name: 40, marks: 64 } as const;

const TIMES_ONLY = ['paused', 'stalled', 'asleep'] as const;
const isReason = (reason: string): reason is UnknownReason => !TIMES_ONLY.some((one) => one === reason);
const REASONS: ReadonlySet<string> = new Set(NOT_MEASURED.filter(isReason));
/** A reason that only a newer version knows says no more here than that there is no number. */
const reason = v.pipe(
  v.string(),
  v.maxLength(MOST.name),
  v.transform((given): UnknownReason => (REASONS.has(given) ? (given as UnknownReason) : 'not measured then')),
);

const number = v.pipe(finite, v.minValue(-MOST.value), v.maxValue(MOST.value));
const measure: v.GenericSchema<unknown, Measure> = v.union([
  v.strictObject({ value: number, sigma: v.pipe(number, v.gtValue(0)), unit: v.picklist(['deg', 'cm', '%', '1']) }),
  v.strictObject({ unknown: reason }),
]);
/** A metric that was added after the record was written is absent in it. One that only a newer version knows is left out. */
const metric = v.optional(measure, unknown('not measured then'));
const metrics = v.object(Object.fromEntries(METRIC_IDS.map((id) => [id, metric])) as Record<MetricId, typeof metric>);

const place = v.pipe(v.tuple([number, number]), v.readonly());
const side = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST.side));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(MOST.name));
const skeleton = v.object({
  width: side,
  height: side,
  points: v.pipe(
    v.record(name, v.pipe(v.tuple([number, number, share]), v.readonly())),
    v.check((points) => Object.keys(points).length <= MOST.points, `expected at most ${MOST.points} points`),
  ),
  back: v.pipe(v.array(place), v.maxLength(60)),
  marks: v.object({
    c7: v.exactOptional(place),
    t12: v.exactOptional(place),
    sacrum: v.exactOptional(place),
  }),
  lean: v.exactOptional(v.pipe(number, v.minValue(-45), v.maxValue(45))),
});

/** Also a file name in the backup, so it must not contain path characters. */
export const snapshotId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

/** A picture may be older than this program, unlike all other records. */
const taken = v.pipe(v.number(), v.safeInteger(), v.minValue(Date.UTC(1900, 0)), v.transform(millis));

export const snapshotSchema: v.GenericSchema<unknown, SavedSnapshot> = v.pipe(
  v.object({
    id: snapshotId,
    at: taken,
    keptAt: instant,
    day,
    offset,
    from: v.picklist(['camera', 'file']),
    view,
    yaw: v.nullable(number),
    metrics,
    kyphosisIndex: measure,
    standing: v.exactOptional(
      v.pipe(
        v.record(name, measure),
        v.check((all) => Object.keys(all).length <= MOST.points, `expected at most ${MOST.points} measures`),
      ),
    ),
    vertical: v.exactOptional(v.picklist(VERTICAL_SOURCES)),
    corrected: v.pipe(v.array(name), v.maxLength(MOST.marks)),
    skeleton,
    picture: v.boolean(),
    tags: v.pipe(
      v.array(v.picklist(SNAPSHOT_TAGS)),
      v.check((tags) => new Set(tags).size === tags.length, 'expected each tag once'),
    ),
    note: v.pipe(v.string(), v.maxLength(NOTE_LENGTH)),
    repeats: v.exactOptional(v.nullable(snapshotId)),
  }),
  v.check((one) => one.day === dayKey(one.at, one.offset), 'expected the local day of `at`'),
);

/** The picture of a snapshot; its key is the snapshot's id. Bytes, because not every browser stores Blobs reliably. */
export interface StoredPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const pictureSchema: v.GenericSchema<unknown, StoredPicture> = v.object({
  bytes: v.pipe(
    v.custom<Uint8Array<ArrayBuffer>>((bytes) => bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer),
    v.rawCheck(({ dataset, addIssue }) => {
      const fault = dataset.typed ? pictureFault(dataset.value) : null;
      if (fault !== null) addIssue({ message: `expected a picture: ${JSON.stringify(fault)}` });
    }),
  ),
});
