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
const points = v.record(
  v.string(),
  v.looseObject({ px: v.tuple([v.number(), v.number()]), cam: v.tuple([v.number(), v.number(), v.number()]) }),
);
export type Points = v.InferOutput<typeof points>;

const group = v.object({
  id: v.string(),
  view: v.picklist(['front', 'side']),
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
