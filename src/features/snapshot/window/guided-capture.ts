import { aborted, sleep } from '../../../base/async.ts';
import { ANALYSIS_SIDE } from '../../../base/picture.ts';
import { millis } from '../../../base/units.ts';
import type { Advice } from '../pure/guide/advice.ts';
import { freshGuide, secondsLeft, stepGuide, type GuideAsk } from '../pure/guide/guide.ts';
import { freshTold, tell, type Cue } from '../pure/guide/voice-prompts.ts';
import type { SnapshotEngine } from './snapshot-worker.ts';
import type { Eye } from './frame-grabber.ts';

/** What somebody before the camera is shown. */
export type Shown =
  { readonly phase: 'guiding'; readonly advice: Advice } | { readonly phase: 'counting'; readonly secondsLeft: number };

export interface GuidedParts {
  readonly engine: SnapshotEngine;
  readonly eye: Eye;
  readonly ask: GuideAsk;
  readonly show: (shown: Shown) => void; // with every change
  readonly cue: (cue: Cue) => void;
}

/** How often. [H] */
const PACE = {
  gap: millis(120), // between two looks at least: the count must be fluent, and the processor is others' too
  clock: 200, // ms between two looks at the clock
} as const;

/** The networks failed; the message is for people. */
export class GuideTrouble extends Error {}

/**
 * Looks and advises until the picture should be taken, then takes it at the camera's full size. `now`: without waiting for all to be
 * right. Null when `signal` is aborted. Throws `GuideTrouble`.
 */
export async function guided(
  { engine, eye, ask, show, cue }: GuidedParts,
  signal: AbortSignal,
  now: AbortSignal,
): Promise<ImageBitmap | null> {
  const either = AbortSignal.any([signal, now]);
  const stopped = aborted(either, null);
  let guide = freshGuide();
  let told = freshTold();
  let shown = '';
  const publish = () => {
    const { phase } = guide;
    if (either.aborted || phase.kind === 'take') return;
    const clock = millis(Date.now());
    const next: Shown =
      phase.kind === 'guiding'
        ? { phase: 'guiding', advice: phase.advice }
        : { phase: 'counting', secondsLeft: secondsLeft(phase.since, ask.timer, clock) };
    const written = JSON.stringify(next);
    if (written !== shown) show(next);
    shown = written;
    const [then, heard] = tell(told, phase, ask.timer, clock);
    told = then;
    if (heard) cue(heard);
  };

  publish();
  const clock = setInterval(publish, PACE.clock);
  try {
    while (guide.phase.kind !== 'take' && !either.aborted) {
      const pause = sleep(PACE.gap);
      const at = millis(Date.now());
      const frame = await eye.picture(ANALYSIS_SIDE);
      const answer = frame && (await Promise.race([stopped, engine.ask({ kind: 'guide', frame, at })]));
      if (answer?.kind === 'failed' && !either.aborted) throw new GuideTrouble(answer.why);
      if (answer?.kind === 'seen') guide = stepGuide(guide, answer, ask, millis(Date.now()));
      publish();
      await Promise.race([stopped, pause]);
    }
  } finally {
    clearInterval(clock);
  }
  for (;;) {
    const picture = signal.aborted ? null : await eye.picture();
    if (picture !== null || signal.aborted) return picture;
    await sleep(PACE.gap);
  }
}
