import type { MonitorState, MonitorTrouble } from '../protocol.ts';
import { sleep } from '../../base/async.ts';
import { initialStall, stepStall, type StallState } from '../../camera/pure/stall.ts';
import type { FrameSource, CapturedFrame } from '../../camera/worker/frame-source.ts';
import type { AlertSettings } from '../../alerts/settings.ts';
import type { Baseline } from '../../geometry/baseline.ts';
import { millis, seconds, type Millis } from '../../base/units.ts';
import { isSide } from '../../geometry/reading.ts';
import { withoutOutline, type Pose } from '../../pose/pose.ts';
import type { OutlineWish } from '../outline-pacing.ts';
import { advance, type Instant, type PipelineState, type Step } from '../pipeline.ts';
import type { Looker } from './frame-analyser.ts';

/** A camera that gives no frame for this long is asked again; the stall rules decide what its silence means. [H] */
const FRAME_PATIENCE = seconds(3);

/** Between two looks, however long the first one took: orders must get their turn. [H] */
const SHORTEST_REST = millis(20);

/** What one look came to. */
export interface Seen extends Step {
  readonly pose: Pose | null; // carries the outline when that was taken
}

export interface WatchParts {
  readonly source: FrameSource;
  readonly looker: Looker;
  readonly now: () => Millis;
  readonly settings: () => AlertSettings;
  readonly baseline: () => Baseline | null;
  readonly eager: () => boolean;
  readonly outline: () => OutlineWish | null; // of somebody seen from the side
  readonly onState: (state: MonitorState, why: MonitorTrouble | null) => void;
  readonly onSeen: (seen: Seen) => void;
  readonly onReopen: () => void; // the camera should be opened again
}

export interface Watch {
  /** The loop: looks until aborted. Rejects when the networks fail for good. */
  run(signal: AbortSignal): Promise<void>;
  /** Lets an order of the person, or a camera's message, take its place among the looks. */
  take(instant: Instant): void;
  muted(muted: boolean): void;
  readonly pipeline: PipelineState;
  readonly stall: StallState;
}

export function createWatch(parts: WatchParts, from: PipelineState, stalledBefore: StallState = initialStall()): Watch {
  const { source, looker, now } = parts;
  let pipeline = from;
  let stall = stepStall(stalledBefore, { kind: 'opened', at: now() }).state;
  let doubt = false;
  let fromTheSide = false;

  const take = (instant: Instant) => {
    // The curves of the back come seldom and are told apart from the measures that come with every look.
    const plain = instant.kind === 'person' ? { ...instant, pose: withoutOutline(instant.pose) } : instant;
    const step = advance(pipeline, plain, { baseline: parts.baseline(), settings: parts.settings() });
    pipeline = step.state;
    doubt = step.reading?.gate === 'points unsure';
    if (step.reading) fromTheSide = isSide(step.reading.view);
    parts.onSeen({ ...step, pose: instant.kind === 'person' ? instant.pose : null });
    return step;
  };

  const heard = (input: Parameters<typeof stepStall>[1]) => {
    const stepped = stepStall(stall, input);
    stall = stepped.state;
    if (stepped.reopen) parts.onReopen();
  };

  const next = async (signal: AbortSignal): Promise<CapturedFrame | null> => {
    const patience = AbortSignal.timeout(FRAME_PATIENCE);
    return source.next(AbortSignal.any([signal, patience]));
  };

  const look = async (signal: AbortSignal): Promise<void> => {
    const grab = await next(signal);
    if (signal.aborted) return grab?.close();
    if (grab) heard({ kind: 'frame', at: grab.at, fingerprint: grab.fingerprint, mediaTime: grab.mediaTime });
    else heard({ kind: 'silence', at: now() });
    if (stall.reason) {
      grab?.close();
      looker.reset();
      parts.onState('stalled', { kind: 'stalled', reason: stall.reason });
      take({ kind: 'blind', at: now(), reason: 'stalled' });
      return;
    }
    if (!grab) return;
    const instant = await looker.look(grab, {
      eager: parts.eager(),
      doubt,
      outline: fromTheSide ? parts.outline() : null,
    });
    if (signal.aborted) return;
    const { input } = take(instant);
    parts.onState(input.kind === 'away' && input.standingUp !== true ? 'away' : 'watching', null);
  };

  return {
    async run(signal) {
      while (!signal.aborted) {
        const began = now();
        await look(signal);
        // Looks are spaced from beginning to beginning; what one took is part of the way to the next.
        const left = looker.wait(now(), parts.eager()) - (now() - began);
        await sleep(millis(Math.max(SHORTEST_REST, left)), signal); // timers of a dedicated worker are not throttled in hidden tabs
      }
    },
    take,
    muted: (muted) => heard({ kind: muted ? 'muted' : 'unmuted', at: now() }),
    get pipeline() {
      return pipeline;
    },
    get stall() {
      return stall;
    },
  };
}
