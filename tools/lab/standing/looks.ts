import { join } from 'node:path';
import * as v from 'valibot';
import { degrees, direction, type Degrees } from '../../../src/base/units.ts';
import type { View } from '../../../src/geometry/reading.ts';
import type { AnalysedPicture } from '../../../src/features/snapshot/pure/measure/measure-picture.ts';
import type { TurnablePoseEstimator } from '../../../src/pose/estimator.ts';
import { lookUpright } from '../../analyze/look.ts';
import { groupsFile, type Group } from '../formats.ts';
import { inFormat, readJson } from '../json.ts';
import { sampledPeople, type PeopleSample } from '../sample.ts';

/** What lab/README.md calls the truth of people who stand: mm, degrees, shares; + to the own left, forward, left side higher. */
const truth = v.object({
  pelvisShiftMm: v.number(),
  thoraxShiftMm: v.number(),
  headShiftMm: v.number(),
  weightLeftFraction: v.number(),
  stanceWidthMm: v.number(),
  shoulderTiltDeg: v.number(),
  headTiltDeg: v.number(),
  trunkLateralLeanDeg: v.number(),
  earShiftMm: v.number(),
  shoulderShiftMm: v.number(),
  hipShiftMm: v.number(),
  kneeShiftMm: v.number(),
  ankleLeanDeg: v.number(),
  bodyLeanDeg: v.number(),
  kneeFlexionLDeg: v.number(),
  kneeFlexionRDeg: v.number(),
});
export type StandingTruth = v.InferOutput<typeof truth>;

/** One picture of somebody who stands, with what is true of it and what the app saw in it. */
export interface SeenStanding {
  readonly id: string;
  readonly group: string; // one person before one camera
  readonly subject: string;
  readonly view: View; // from where it was truly taken
  readonly posture: string;
  readonly isLevel: boolean; // the picture of the group that the others are compared with
  readonly truth: StandingTruth;
  readonly roll: Degrees; // how far the vertical leans to the right in the picture as the app laid it
  readonly analysed: AnalysedPicture | null; // null: nobody was found
}

type Item = Group['items'][number];

/** From which side somebody is seen: the camera's place beside somebody who faces +z, whose left is +x. */
function viewOf({ view }: Group, { camera }: Item): View {
  if (view !== 'side') return view;
  return camera.positionM[0] > 0 ? 'sideLeft' : 'sideRight';
}

/** Looks at a folder of people who stand as the app looks at a picture from a file. `estimator`: for single pictures. */
export async function lookAtStanding(
  folder: string,
  estimator: TurnablePoseEstimator,
  sample: PeopleSample | null,
): Promise<readonly SeenStanding[]> {
  const path = join(folder, 'groups.json');
  const { groups } = inFormat(path, groupsFile, await readJson(path));
  const people = sampledPeople(
    groups.map(({ subject }) => subject),
    sample,
  );
  const seen: SeenStanding[] = [];
  for (const group of groups)
    for (const item of people.has(group.subject) ? group.items : [])
      seen.push(await lookAtOne(folder, group, item, estimator));
  return seen;
}

async function lookAtOne(
  folder: string,
  group: Group,
  item: Item,
  estimator: TurnablePoseEstimator,
): Promise<SeenStanding> {
  const looked = await lookUpright(estimator, join(folder, item.image), null);
  const [, , , , right = 0, up = 1] = item.camera.worldToCam; // where the world's up points
  const [turn, analysed] = looked.kind === 'person' ? [looked.found.placing.turn, analysedOf(looked)] : [0, null];
  return {
    id: item.id,
    group: group.id,
    subject: group.subject,
    view: viewOf(group, item),
    posture: item.posture,
    isLevel: item.role === 'calibration',
    truth: inFormat(`${folder}: ${item.id}`, truth, item.angles),
    roll: degrees(direction(right, up) + turn),
    analysed,
  };
}

type Person = Extract<Awaited<ReturnType<typeof lookUpright>>, { kind: 'person' }>;

/** As the page has it: see `AnalysedPicture`. */
function analysedOf({ file, pose, found: { placing, level } }: Person): AnalysedPicture {
  const { at, people, width, height } = pose;
  return { id: file, at, from: 'file', name: file, pose, placing, level, decoded: { width, height }, people };
}
