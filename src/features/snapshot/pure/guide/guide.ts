import { millis, type Millis } from '../../../../base/units.ts';
import { isSeenToSit } from '../../../../geometry/sitting-or-standing.ts';
import { adviceOn, isStill, turnFor, type Advice, type GuideFrame, type Turn, GUIDE } from './advice.ts';

export interface GuideAsk {
  readonly view: 'side' | 'front';
  readonly timer: number; // s
}

export type GuidePhase =
  | {
      readonly kind: 'guiding';
      readonly advice: Advice; // the first thing to change
      readonly turn: Turn | null; // with advice to turn: which way, and how far
      readonly stuck: boolean; // for a while: it can be taken as it is
    }
  | { readonly kind: 'counting'; readonly since: Millis } // all is right, and was shown to be
  | { readonly kind: 'take' }; // now

/** The state of the automatic capture. */
export interface Guide {
  readonly phase: GuidePhase;
  readonly recent: readonly GuideFrame[]; // of the last second, the oldest first
  readonly last: Advice | null; // what was wrong in the newest of them; null: nothing
  readonly asked: Millis | null; // since when they are asked for what the measures can do without; null: they are not, or left meanwhile
  readonly since: Millis | null; // since when something is wrong, or since when nothing is; null: no frame yet
}

export const initialGuide = (): Guide => ({
  phase: { kind: 'guiding', advice: 'loading', turn: null, stuck: false },
  recent: [],
  last: 'loading',
  asked: null,
  since: null,
});

/** The frames of the last second; on a machine that is slower than that, the last one. */
function lately(recent: readonly GuideFrame[], at: Millis): readonly GuideFrame[] {
  const earlier = recent.filter((one) => one.at < at && at - one.at <= GUIDE.slowest);
  const fresh = earlier.filter((one) => at - one.at <= GUIDE.memory);
  return fresh.length > 0 ? fresh : earlier.slice(-1);
}

/** What somebody may be unable to change, and the measures can do without. */
const SPARED: readonly (Advice | null)[] = ['turn-to-the-side', 'face-the-camera', 'show-hips', 'step-back'];
const isTurning = (advice: Advice): boolean => advice === 'turn-to-the-side' || advice === 'face-the-camera';

/**
 * What is wrong, and since when they are asked for what can be spared. Whoever was asked for a while cannot turn further, is seen wrongly, or
 * sits behind a desk: from then on less will do, until they leave.
 */
function judged(guide: Guide, glance: GuideFrame, { view }: GuideAsk): { wrong: Advice | null; asked: Millis | null } {
  const grace = guide.phase.kind === 'counting' ? GUIDE.yawGrace : 0;
  const strict = adviceOn(glance, view, grace);
  const patient = guide.asked !== null && glance.at - guide.asked >= GUIDE.patience;
  if (SPARED.includes(strict))
    return { wrong: patient ? adviceOn(glance, view, grace, true) : strict, asked: guide.asked ?? glance.at };
  return { wrong: strict, asked: strict === null && patient ? guide.asked : null };
}

/** Takes one more frame into account. Its answer is there `now`: the count begins when it can be shown. 'take' is the last phase. */
export function stepGuide(guide: Guide, glance: GuideFrame, ask: GuideAsk, now: Millis): Guide {
  const { phase } = guide;
  if (phase.kind === 'take') return guide;
  const { at, pose } = glance;
  const before = lately(guide.recent, at);
  const isCalm = (lenience: number) => pose !== null && isStill(pose, before, lenience);
  const counting = phase.kind === 'counting';
  const calm = isCalm(counting ? GUIDE.stillGrace : 1);
  const { wrong: found, asked } = judged(guide, glance, ask);
  const wrong = found ?? (calm ? null : 'hold-still');
  const turned = guide.since === null || (wrong === null) !== (guide.last === null);
  const since = turned ? at : (guide.since ?? at);
  const next = (to: GuidePhase): Guide => ({ phase: to, recent: [...before, glance], last: wrong, asked, since });

  const advise = (advice: Advice): GuidePhase => ({
    kind: 'guiding',
    advice,
    turn: isTurning(advice) ? turnFor(pose, ask.view) : null,
    stuck: advice !== 'nobody' && wrong !== null && at - since >= GUIDE.stuck,
  });

  if (phase.kind === 'guiding') {
    if (wrong === null)
      return next(at - since >= GUIDE.right ? { kind: 'counting', since: now } : advise('hold-still'));
    // One frame may be wrong: the advice changes with the second frame that gives the same.
    const sure = wrong === guide.last || phase.advice === 'loading';
    return next(sure ? advise(wrong) : phase);
  }
  if (wrong !== null) return next(at - since >= GUIDE.wrong ? advise(wrong) : phase);
  const over = at - (phase.since + ask.timer * 1000);
  if (over < 0) return next(phase);
  if (isCalm(1)) return next({ kind: 'take' });
  return next(over >= GUIDE.overtime ? advise('hold-still') : phase);
}

/** Whole seconds left of the count; 0 while the end waits until the person holds still. */
export const secondsLeft = (since: Millis, timer: number, now: Millis): number =>
  Math.min(timer, Math.max(0, Math.ceil(millis(since + timer * 1000 - now) / 1000)));

/** Whether somebody who shows their side sits, by most frames of the last second: they are shown a figure that sits. */
export function isSeated({ recent }: Guide, { view }: GuideAsk): boolean {
  if (view !== 'side') return false;
  const sitting = recent.filter(({ pose }) => pose !== null && isSeenToSit(pose));
  return 2 * sitting.length > recent.length;
}
