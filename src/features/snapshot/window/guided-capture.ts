import { attachVideo, hasPicture, play, takeBitmap } from '../../../camera/window/video-picture.ts';
import { aborted, sleep } from '../../../base/async.ts';
import { ANALYSIS_SIDE } from '../../../base/picture.ts';
import { millis } from '../../../base/units.ts';
import type { SnapshotFault } from '../pure/fault.ts';
import type { Advice, Turn } from '../pure/guide/advice.ts';
import { initialGuide, isSeated, secondsLeft, stepGuide, type GuideAsk } from '../pure/guide/guide.ts';
import { initialPrompts, nextPrompt, type VoicePrompt } from '../pure/guide/voice-prompts.ts';
import type { SnapshotWorker } from './snapshot-worker.ts';

/** Takes single pictures from a camera's stream. */
interface FrameGrabber {
  /** What the camera shows now, no larger than `side` px; the receiver closes it. Null while there is no picture. */
  picture(side?: number): Promise<ImageBitmap | null>;
  close(): void; // the stream stays open
}

export function openFrameGrabber(stream: MediaStream): FrameGrabber {
  const stop = new AbortController();
  const { signal } = stop;
  const video = attachVideo(stream);
  const playing = play(video, signal);
  return {
    async picture(side = Infinity) {
      await playing;
      await hasPicture(video, signal);
      return signal.aborted ? null : takeBitmap(video, side);
    },
    close() {
      stop.abort();
      video.srcObject = null;
      video.remove();
    },
  };
}

/** What somebody before the camera is shown. */
export type GuideDisplay = { readonly seated: boolean } & ( // the figure to fill sits
  | {
      readonly phase: 'guiding';
      readonly advice: Advice;
      readonly turn: Turn | null;
      readonly stuck: boolean; // for a while: it can be taken as it is
    }
  | { readonly phase: 'counting'; readonly secondsLeft: number }
);

export interface GuidedParts {
  readonly worker: SnapshotWorker;
  readonly grabber: FrameGrabber;
  readonly ask: GuideAsk;
  readonly show: (shown: GuideDisplay) => void; // with every change
  readonly prompt: (prompt: VoicePrompt) => void;
}

/** How often. [H] */
const PACE = {
  gap: millis(120), // between two frames at least: the count must be fluent, and other programs need the processor
  clock: 200, // ms between two readings of the clock
} as const;

/** No picture can be taken, and why. The message is for developers. */
export class GuideError extends Error {
  override readonly name = 'GuideError';
  readonly fault: SnapshotFault;

  constructor(fault: SnapshotFault) {
    super(`expected a picture from the camera: ${fault.kind}`);
    this.fault = fault;
  }
}

/**
 * Advises until the picture should be taken, then takes it at the camera's full size. `now`: without waiting for all to be
 * right. Null when `signal` is aborted. Throws `GuideError`.
 */
export async function guided(
  { worker, grabber, ask, show, prompt }: GuidedParts,
  signal: AbortSignal,
  now: AbortSignal,
): Promise<ImageBitmap | null> {
  const either = AbortSignal.any([signal, now]);
  const stopped = aborted(either, null);
  let guide = initialGuide();
  let prompts = initialPrompts();
  let shown = '';
  const publish = () => {
    const { phase } = guide;
    if (either.aborted || phase.kind === 'take') return;
    const clock = millis(Date.now());
    const seated = isSeated(guide, ask);
    const next: GuideDisplay =
      phase.kind === 'guiding'
        ? { seated, phase: 'guiding', advice: phase.advice, turn: phase.turn, stuck: phase.stuck }
        : { seated, phase: 'counting', secondsLeft: secondsLeft(phase.since, ask.timer, clock) };
    const written = JSON.stringify(next);
    if (written !== shown) show(next);
    shown = written;
    const [then, due] = nextPrompt(prompts, phase, ask.timer, clock);
    prompts = then;
    if (due) prompt(due);
  };

  publish();
  const clock = setInterval(publish, PACE.clock);
  try {
    while (guide.phase.kind !== 'take' && !either.aborted) {
      const pause = sleep(PACE.gap);
      const at = millis(Date.now());
      const frame = await grabber.picture(ANALYSIS_SIDE);
      const answer = frame && (await Promise.race([stopped, worker.ask({ kind: 'guide', frame, at })]));
      if (answer?.kind === 'failed' && !either.aborted) throw new GuideError(answer.fault);
      if (answer?.kind === 'seen') guide = stepGuide(guide, answer, ask, millis(Date.now()));
      publish();
      await Promise.race([stopped, pause]);
    }
  } finally {
    clearInterval(clock);
  }
  for (;;) {
    const picture = signal.aborted ? null : await grabber.picture();
    if (picture !== null || signal.aborted) return picture;
    await sleep(PACE.gap);
  }
}
