import type { PlumblineEvent } from '../../../../src/alerts/decide/outcome.ts';
import { defaultAlertSettings } from '../../../../src/alerts/settings.ts';
import type { Baseline } from '../../../../src/geometry/baseline.ts';
import { isMeasured } from '../../../../src/geometry/metric.ts';
import { millis, minutes, type Millis } from '../../../../src/base/units.ts';
import { advance, initialPipeline, type PipelineState, type PipelineStep } from '../../../../src/monitor/pipeline.ts';
import { PACE } from '../../../../src/monitor/pacing.ts';
import type { Pose } from '../../../../src/pose/pose.ts';
import { chanceFrom, type Chance } from '../../../../tools/days/chance.ts';
import { ownBaseline, poseOf, withKeypoints } from '../../geometry/people.ts';
import { START } from '../sitting.ts';

/** The middle of the picture, px: what comes nearer grows around it. */
const MIDDLE = { x: 320, y: 240 };

/** Where the whole person is moved to in the picture. */
export interface Moved {
  readonly right?: number; // px
  readonly up?: number; // px
  readonly nearer?: number; // factor on all lengths
}

export const moved = (pose: Pose, { right = 0, up = 0, nearer = 1 }: Moved): Pose =>
  withKeypoints(pose, (_, { x, y, score }) => ({
    x: MIDDLE.x + nearer * (x - MIDDLE.x) + right,
    y: MIDDLE.y + nearer * (y - MIDDLE.y) - up,
    score,
  }));

export const FRONT = {
  upright: poseOf('front', 'calibration_upright'),
  slumped: poseOf('front', 'calibration_slump'),
} as const;

/** The rendered person before the real pipeline, a frame a second; a pose is repeated while the picture stays the same, as pacing does. */
export class BeforeCamera {
  at: Millis = START;
  baseline: Baseline;
  state: PipelineState = initialPipeline();
  step: PipelineStep | null = null;
  readonly events: PlumblineEvent[] = [];
  readonly verdicts: PipelineStep['relevel'][] = []; // other than steady
  readonly kinds = { reading: 0, away: 0, blind: 0, snooze: 0, wake: 0 }; // frames
  private readonly noise: number;
  private readonly chance: Chance;

  /** @param noise px, standard deviation of each point at each run of the networks */
  constructor(noise: number, seed = 1, baseline = ownBaseline('front')) {
    this.noise = noise;
    this.baseline = baseline;
    this.chance = chanceFrom(seed);
  }

  /** Keeps a pose while the picture stays the same. */
  sit(pose: Pose, duration: Millis): this {
    return this.move(() => pose, duration);
  }

  /** Keeps a pose while hands move, so that the networks run on every frame. */
  work(pose: Pose, duration: Millis): this {
    return this.move(() => ({ ...pose }), duration);
  }

  /** `poseAt` answers one pose object for as long as nothing moves. */
  move(poseAt: (passed: Millis) => Pose, duration: Millis): this {
    let shown: Pose | null = null;
    let seen: Pose | null = null;
    let ranAt = this.at as number;
    const start = this.at;
    for (let passed = 1000; passed <= duration; passed += 1000) {
      this.at = millis(start + passed);
      const pose = poseAt(millis(passed));
      if (seen === null || pose !== shown || this.at - ranAt >= PACE.reuse) {
        seen = this.noisy(pose);
        shown = pose;
        ranAt = this.at;
      }
      this.take({ kind: 'person', pose: { ...seen, at: this.at } });
    }
    return this;
  }

  private noisy(pose: Pose): Pose {
    if (this.noise === 0) return { ...pose, keypoints: { ...pose.keypoints } };
    const { normal } = this.chance;
    const off = () => this.noise * normal();
    return withKeypoints(pose, (_, { x, y, score }) => ({ x: x + off(), y: y + off(), score }));
  }

  private take(instant: Parameters<typeof advance>[1]): void {
    const step = advance(this.state, instant, { baseline: this.baseline, settings: defaultAlertSettings() });
    this.state = step.state;
    this.baseline = step.baseline ?? this.baseline;
    this.step = step;
    this.events.push(...step.events);
    if (step.relevel !== 'steady') this.verdicts.push(step.relevel);
    this.kinds[step.input.kind]++;
  }

  /** What the newest reading says of the slouch; NaN: not measured. */
  get slouch(): number {
    const measure = this.step?.reading?.metrics.slouch;
    return measure !== undefined && isMeasured(measure) ? measure.value : NaN;
  }

  /** Minutes since `from` at which events of a kind came. */
  times(kind: PlumblineEvent['kind'], from: Millis = START): number[] {
    return this.events.flatMap((event) =>
      event.kind === kind && event.at > from ? [(event.at - from) / minutes(1)] : [],
    );
  }
}
