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

export const groupsFile = v.looseObject({
  groups: v.array(
    v.looseObject({
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
          angles,
        }),
      ),
    }),
  ),
});
export type Group = v.InferOutput<typeof groupsFile>['groups'][number];

export const stillsFile = v.looseObject({
  images: v.array(
    v.looseObject({
      id: v.string(),
      image: v.string(),
      kind: v.string(),
      subject: v.string(),
      postureClass: v.string(),
      person: v.boolean(),
      angles: v.nullish(angles),
    }),
  ),
});

export const sequenceFile = v.looseObject({
  fps: v.number(),
  view: v.picklist(['front', 'side']),
  subject: v.string(),
  data: v.array(
    v.looseObject({
      file: v.string(),
      t: v.number(),
      label: v.string(),
      person: v.boolean(),
      angles: v.nullish(angles),
    }),
  ),
});

export const photosFile = v.looseObject({
  items: v.array(
    v.looseObject({
      image: v.string(),
      label: v.picklist(['good', 'bad']),
      labelConflict: v.boolean(),
      earShoulderInclinationDeg: v.number(),
    }),
  ),
});
