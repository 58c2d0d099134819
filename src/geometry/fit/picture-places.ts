import { BODY_PARTS, type BodyPart } from './anthropometry.ts';
import { LEAST_AWAY, rotationToCamera, type BodyModel } from './body.ts';
import { posedParts, restingAs, type Posed, type Resting } from './posture.ts';
import { after, difference, sum, turned, type Rotation, type Vector } from '../../base/vector.ts';

const rowOf = (part: BodyPart): number => 2 * BODY_PARTS.indexOf(part);
const HEAD = (['nose', 'left_eye', 'right_eye', 'left_ear', 'right_ear'] as const).map((part) => ({
  part,
  row: rowOf(part),
}));
const ROWS = {
  leftShoulder: rowOf('left_shoulder'),
  rightShoulder: rowOf('right_shoulder'),
  leftHip: rowOf('left_hip'),
  rightHip: rowOf('right_hip'),
} as const;

/** Where one body's parts stand in its picture, for one posture after another: `projection` of `poseSkeleton`, without the objects. */
export class PicturePlaces {
  readonly values = new Float64Array(2 * BODY_PARTS.length); // picture widths, x and y of every part in turn; of the last `take`
  readonly #body: BodyModel;
  readonly #toward: Rotation;
  readonly #resting: Resting;
  readonly #head: readonly { readonly row: number; readonly arm: Vector }[]; // m from the middle of the ears
  readonly #leftArm: Vector; // m from the foot of the spine
  readonly #rightArm: Vector;

  constructor(body: BodyModel) {
    this.#body = body;
    this.#toward = rotationToCamera(body);
    const resting = restingAs(body.rest);
    const { rest, ears, spine } = resting;
    this.#resting = resting;
    this.#head = HEAD.map(({ part, row }) => ({ row, arm: difference(rest[part], ears) }));
    this.#leftArm = difference(rest.left_shoulder, spine);
    this.#rightArm = difference(rest.right_shoulder, spine);
  }

  /** The body takes a posture. */
  take(posed: Posed): void {
    const { turning, facing } = posed.turns;
    const { spine, ears, hipMove } = posedParts(this.#resting, posed);
    const [headTurn, headAt] = [after(facing, this.#toward), this.#before(ears)];
    for (const { row, arm } of this.#head) this.#draw(row, headAt, headTurn, arm);
    const [trunkTurn, spineAt] = [after(turning, this.#toward), this.#before(spine)];
    this.#draw(ROWS.leftShoulder, spineAt, trunkTurn, sum(this.#leftArm, posed.leftGirdle));
    this.#draw(ROWS.rightShoulder, spineAt, trunkTurn, sum(this.#rightArm, posed.rightGirdle));
    const { rest } = this.#resting;
    const hipsAt = this.#before(hipMove);
    this.#draw(ROWS.leftHip, hipsAt, this.#toward, rest.left_hip);
    this.#draw(ROWS.rightHip, hipsAt, this.#toward, rest.right_hip);
  }

  /** A body point before the camera (m: right, down, away). */
  #before(point: Vector): Vector {
    return sum(turned(this.#toward, point), this.#body.origin);
  }

  /** The end of an arm that starts at `from` (m before the camera), in the picture. */
  #draw(row: number, from: Vector, turn: Rotation, arm: Vector): void {
    const { focal, middleY } = this.#body.camera;
    const [toRight, toDown, toAway] = turn;
    const [forward, up, left] = arm;
    const right = from[0] + toRight[0] * forward + toRight[1] * up + toRight[2] * left;
    const down = from[1] + toDown[0] * forward + toDown[1] * up + toDown[2] * left;
    const away = from[2] + toAway[0] * forward + toAway[1] * up + toAway[2] * left;
    const scale = focal / Math.max(away, LEAST_AWAY);
    this.values[row] = 0.5 + right * scale;
    this.values[row + 1] = middleY + down * scale;
  }
}
