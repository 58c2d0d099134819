import * as v from 'valibot';

/**
 * The truth files of lab/README.md, as far as they are scored. Angles in degrees, lengths in mm; forward, flexion and
 * nose-down positive; lean, twist and yaw positive to the own left; tilt positive when the left side is higher.
 */
const angles = v.looseObject({
  cvaDeg: v.number(),
  headPitchDeg: v.number(),
  headTiltDeg: v.number(),
  neckFlexionDeg: v.number(),
  trunkInclinationDeg: v.number(),
  lateralLeanDeg: v.number(),
  trunkTwistDeg: v.number(),
  shoulderTiltDeg: v.number(),
  kyphosisT1T12Deg: v.number(),
  lordosisT12L5Deg: v.number(),
  cameraToFaceMm: v.number(),
  cameraYawRelThoraxDeg: v.number(),
});
export type Angles = v.InferOutput<typeof angles>;

/** Where the points of the body truly are before the camera (m: right, up, away), and in the picture. */
const vector = v.tuple([v.number(), v.number(), v.number()]);
const points = v.record(
  v.string(),
  v.looseObject({ px: v.tuple([v.number(), v.number()]), cam: vector, world: vector }),
);
export type Points = v.InferOutput<typeof points>;

/** Where the camera stands (m, y up), and how it turns the world: a matrix of four columns, in the camera's right, up and back. */
const camera = v.looseObject({ positionM: vector, worldToCam: v.pipe(v.array(v.number()), v.length(16)) });
export type LabCamera = v.InferOutput<typeof camera>;

const group = v.object({
  id: v.string(),
  view: v.picklist(['front', 'side', 'back']),
  support: v.picklist(['seated', 'standing']),
  subject: v.string(),
  items: v.array(
    v.looseObject({
      id: v.string(),
      image: v.string(),
      posture: v.string(),
      role: v.picklist(['calibration', 'test']),
      points,
      angles,
      camera,
    }),
  ),
});
export const groupsFile = v.looseObject({ groups: v.array(group) });
export type Group = v.InferOutput<typeof group>;

const still = v.looseObject({
  id: v.string(),
  image: v.string(),
  kind: v.string(),
  subject: v.string(),
  postureClass: v.string(),
  person: v.boolean(),
  angles: v.nullish(angles),
});
export const stillsFile = v.looseObject({ images: v.array(still) });
export type Still = v.InferOutput<typeof still>;

const frame = v.looseObject({
  file: v.string(),
  t: v.number(), // s
  label: v.string(),
  person: v.boolean(),
  angles: v.nullish(angles),
});
export type Frame = v.InferOutput<typeof frame>;
export const sequenceFile = v.looseObject({
  fps: v.number(),
  view: v.picklist(['front', 'side']),
  subject: v.string(),
  data: v.array(frame),
});

const photo = v.looseObject({
  image: v.string(),
  label: v.picklist(['good', 'bad']),
  labelConflict: v.boolean(),
  earShoulderInclinationDeg: v.number(),
});
export const photosFile = v.looseObject({ items: v.array(photo) });
export type Photo = v.InferOutput<typeof photo>;

/** Pictures of real people: no truth but what somebody called them. */
const realFile = v.looseObject({
  file: v.string(),
  view: v.nullish(v.string()),
  expect: v.string(), // 'person', 'nobody', 'two people' ...
  label: v.nullish(v.string()), // 'upright', 'slouched', 'recline' ...
});
export type RealFile = v.InferOutput<typeof realFile>;
const realGroup = v.looseObject({
  id: v.string(),
  calibration: v.array(v.string()), // files
  tests: v.array(v.string()), // files
});
export const realIndex = v.looseObject({
  files: v.array(realFile),
  groups: v.pipe(
    v.union([v.array(realGroup), v.record(v.string(), realGroup)]), // by number where somebody's program wrote it so
    v.transform((groups) => Object.values(groups)),
  ),
});
