import type { MonitorState, MonitorTrouble } from '../protocol.ts';
import { sleep } from '../../base/async.ts';
import { initialStall, stepStall, type StallState } from '../../camera/pure/stall.ts';
import type { FrameSource, CapturedFrame } from '../../camera/worker/frame-source.ts';
import type { AlertSettings } from '../../alerts/settings.ts';
import type { Baseline } from '../../geometry/baseline.ts';
import { millis, seconds, type Millis } from '../../base/units.ts';
import { isFromFront, isSide, type View } from '../../geometry/reading.ts';
import { withoutOutline, type Pose } from '../../pose/pose.ts';
import type { OutlinePurpose } from '../pacing.ts';
import { advance, type Instant, type PipelineState, type PipelineStep } from '../pipeline.ts';
import type { FrameAnalyser } from './frame-analyser.ts';

/** Time to wait for a frame before the stall rules count it as silence and the frame is requested again. [H] */
const FRAME_PATIENCE = seconds(3);

/** Shortest pause between two frames, however long the first one took: messages must be handled in between. [H] */
const SHORTEST_REST = millis(20);

/** The pipeline's step for one frame or command. */
export interface WatchStep extends PipelineStep {
  readonly pose: Pose | null; // with the silhouette when it was requested
}

export interface WatchParts {
  readonly source: FrameSource;
  readonly analyser: FrameAnalyser;
  readonly now: () => Millis;
  readonly settings: () => AlertSettings;
  readonly baseline: () => Baseline | null;
  readonly eager: () => boolean;
  readonly pressed: () => boolean; // the machine has no power to spare
  readonly outline: () => OutlinePurpose | null; // for people seen from the side; null: no outline
  readonly face: boolean; // whether the turn of the head is looked for where it counts; see countsFace
  readonly onState: (state: MonitorState, why: MonitorTrouble | null) => void;
  readonly onStep: (step: WatchStep) => void;
  readonly onReopen: () => void; // the camera should be opened again
}

export interface Watch {
  /** Analyses frames until aborted. Rejects when the networks fail for good. */
  run(signal: AbortSignal): Promise<void>;
  /** Adds an instant that is no frame: a command of the person, or a message of the camera. */
  add(instant: Instant): void;
  muted(muted: boolean): void;
  readonly pipeline: PipelineState;
  readonly stall: StallState;
}

/** The face is compared with that of the own upright. Without a calibration it is requested so that its network is loaded when one is made. */
const countsFace = (baseline: Baseline | null): boolean => baseline === null || baseline.upright.face !== undefined;

export function createWatch(parts: WatchParts, from: PipelineState, stalledBefore: StallState = initialStall()): Watch {
  const { source, analyser, now } = parts;
  let pipeline = from;
  let stall = stepStall(stalledBefore, { kind: 'opened', at: now() }).state;
  let doubt = false;
  let view: View = 'unknown'; // of the last reading

  const take = (instant: Instant) => {
    // The curves of the back are measured rarely and beside the pipeline, so the pose goes in without its outline.
    const plain = instant.kind === 'person' ? { ...instant, pose: withoutOutline(instant.pose) } : instant;
    const step = advance(pipeline, plain, { baseline: parts.baseline(), settings: parts.settings() });
    pipeline = step.state;
    doubt = step.reading?.gate === 'points unsure';
    if (step.reading) view = step.reading.view;
    parts.onStep({ ...step, pose: instant.kind === 'person' ? instant.pose : null });
    return step;
  };

  const updateStall = (input: Parameters<typeof stepStall>[1]) => {
    const stepped = stepStall(stall, input);
    stall = stepped.state;
    if (stepped.reopen) parts.onReopen();
  };

  const next = async (signal: AbortSignal): Promise<CapturedFrame | null> => {
    const patience = AbortSignal.timeout(FRAME_PATIENCE);
    return source.next(AbortSignal.any([signal, patience]));
  };

  const watchFrame = async (signal: AbortSignal): Promise<void> => {
    const frame = await next(signal);
    if (signal.aborted) return frame?.close();
    if (frame) updateStall({ kind: 'frame', at: frame.at, fingerprint: frame.fingerprint, mediaTime: frame.mediaTime });
    else updateStall({ kind: 'silence', at: now() });
    if (stall.reason) {
      frame?.close();
      analyser.reset();
      parts.onState('stalled', { kind: 'stalled', reason: stall.reason });
      take({ kind: 'blind', at: now(), reason: 'stalled' });
      return;
    }
    if (!frame) return;
    const instant = await analyser.analyse(frame, {
      eager: parts.eager(),
      doubt,
      outline: isSide(view) ? parts.outline() : null,
      face: parts.face && isFromFront(view) && (parts.eager() || countsFace(parts.baseline())),
    });
    if (signal.aborted) return;
    const { input } = take(instant);
    parts.onState(input.kind === 'away' && input.standingUp !== true ? 'away' : 'watching', null);
  };

  return {
    async run(signal) {
      while (!signal.aborted) {
        const began = performance.now(); // the system clock may be set meanwhile
        await watchFrame(signal);
        // The interval runs from start to start, so the time that the analysis took is subtracted.
        const left = analyser.timeToNext(now(), parts.eager(), parts.pressed()) - (performance.now() - began);
        await sleep(millis(Math.max(SHORTEST_REST, left)), signal); // timers of a dedicated worker are not throttled in hidden tabs
      }
    },
    add: take,
    muted: (muted) => updateStall({ kind: muted ? 'muted' : 'unmuted', at: now() }),
    get pipeline() {
      return pipeline;
    },
    get stall() {
      return stall;
    },
  };
}
