import { isSetBack } from '../../base/clock.ts';
import { millis, seconds, type Millis } from '../../base/units.ts';

/** Input of the stall detector, in the order of `at`. */
export type StallInput =
  | {
      readonly kind: 'frame';
      readonly at: Millis; // epoch
      readonly fingerprint: number; // of the picture, see thumbnail.ts
      readonly mediaTime: Millis | null; // the source's own clock at this frame; null when it has none
    }
  | { readonly kind: 'silence'; readonly at: Millis } // a frame was requested, and none came
  | { readonly kind: 'muted' | 'unmuted'; readonly at: Millis }
  | { readonly kind: 'opened'; readonly at: Millis }; // the camera was opened, also after a stall

export type StallReason =
  | 'silent' // frames stopped coming
  | 'frozen' // the same frame comes again and again (Safari, after hours in the background)
  | 'muted'; // the system or a switch on the camera stops the picture

export interface StallState {
  readonly frame: Extract<StallInput, { kind: 'frame' }> | null; // the last frame; null: none yet
  readonly heardAt: Millis | null; // epoch, last frame of any kind or the opening; null: nothing yet
  readonly sameSince: Millis | null; // epoch, first frame of the current run of identical frames
  readonly clockSince: Millis | null; // epoch, when mediaTime last changed
  readonly muted: boolean;
  readonly changesWhileMuted: number; // frames since the mute that differed from the one before
  readonly accepted: number | null; // fingerprint of a still picture that came again after reopening: accepted as real
  readonly suspect: number | null; // fingerprint of the picture for which the camera was reopened
  readonly reopening: boolean; // asked for, and not yet followed by 'opened'
  readonly reason: StallReason | null; // null: frames are live
}

export const initialStall = (): StallState => ({
  frame: null,
  heardAt: null,
  sameSince: null,
  clockSince: null,
  muted: false,
  changesWhileMuted: 0,
  accepted: null,
  suspect: null,
  reopening: false,
  reason: null,
});

export const STALL = {
  silent: seconds(10), // a camera waking from standby takes 3-5 s [H]
  frozen: seconds(10), // identical frames while the source's clock stands still: no live camera does that [H]
  changesThatUnmute: 2, // a muted camera may change once, to black (Firefox); more changes mean that the unmute event was missed [H]
  identical: seconds(40), // identical frames while the clock runs: impossible for a sensor, possible for a virtual camera [H]
} as const;

export interface StallStep {
  readonly state: StallState;
  readonly reopen: boolean; // the camera should be opened again, once
}

/**
 * Advances by one input and decides whether the camera still delivers live frames. Sensor noise makes every frame different,
 * so a run of identical frames is a stall, or a virtual camera with a still picture. Reopening the camera once tells them
 * apart: if the same picture comes back, it is accepted until it changes.
 */
export function stepStall(state: StallState, input: StallInput): StallStep {
  const setBack = state.heardAt !== null && isSetBack(state.heardAt, input.at);
  const seen = observe(setBack ? sinceNow(state, input.at) : state, input);
  const cause = reasonAt(seen, input.at);
  const reopen = cause !== null && cause !== 'muted' && !(seen.reopening && state.reason === cause);
  const suspect = reopen && seen.frame ? seen.frame.fingerprint : seen.suspect;
  // The picture that came before the reopening is no live one until it has changed, or has been accepted.
  const reason =
    cause ?? (suspect !== null && suspect === seen.frame?.fingerprint && seen.accepted !== suspect ? 'frozen' : null);
  return { state: { ...seen, reason, suspect, reopening: cause !== null && cause !== 'muted' }, reopen };
}

/** After the clock was set back: the same picture and mute, dated by the new time. */
const sinceNow = (state: StallState, at: Millis): StallState => ({
  ...state,
  frame: state.frame && { ...state.frame, at },
  heardAt: at,
  sameSince: state.sameSince && at,
  clockSince: state.clockSince && at,
});

function observe(state: StallState, input: StallInput): StallState {
  if (input.kind === 'frame') return observeFrame(state, input);
  if (input.kind === 'silence') return { ...state, heardAt: state.heardAt ?? input.at };
  if (input.kind === 'muted') return { ...state, muted: true, changesWhileMuted: 0 };
  if (input.kind === 'unmuted') return { ...state, muted: false, heardAt: input.at };
  return { ...initialStall(), heardAt: input.at, suspect: state.suspect, accepted: state.accepted };
}

function observeFrame(state: StallState, input: Extract<StallInput, { kind: 'frame' }>): StallState {
  const { at, fingerprint, mediaTime } = input;
  const same = state.frame?.fingerprint === fingerprint;
  const clockMoved = mediaTime === null || state.frame?.mediaTime !== mediaTime;
  const sameSince = same ? (state.sameSince ?? at) : at;
  const clockSince = clockMoved ? at : (state.clockSince ?? at);
  const changesWhileMuted = state.changesWhileMuted + (state.muted && !same ? 1 : 0);
  const suspect = state.suspect === fingerprint;
  const returned = suspect && millis(at - sameSince) >= STALL.frozen && millis(at - clockSince) < STALL.frozen;
  return {
    ...state,
    frame: input,
    heardAt: at,
    muted: state.muted && changesWhileMuted < STALL.changesThatUnmute,
    changesWhileMuted,
    sameSince,
    clockSince,
    suspect: suspect ? fingerprint : null,
    accepted: returned || state.accepted === fingerprint ? fingerprint : null,
  };
}

function reasonAt(state: StallState, at: Millis): StallReason | null {
  const { muted, heardAt, frame, sameSince, clockSince, accepted } = state;
  if (muted) return 'muted';
  if (heardAt !== null && millis(at - heardAt) >= STALL.silent) return 'silent';
  if (!frame || sameSince === null || clockSince === null || accepted === frame.fingerprint) return null;
  // Up to the last frame, not to `at`: nothing is known about the time since.
  const same = millis(frame.at - sameSince);
  const clockStill = millis(frame.at - clockSince) >= STALL.frozen;
  return same >= STALL.identical || (same >= STALL.frozen && clockStill) ? 'frozen' : null;
}
