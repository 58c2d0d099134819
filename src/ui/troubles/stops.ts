import { timeSince } from '../../base/clock.ts';
import { minutes, seconds, type Millis } from '../../base/units.ts';
import type { MonitorState, MonitorTrouble } from '../../monitor/protocol.ts';

/** What has ended the watching, or blinds it, and was not the person's wish. */
export type Stop =
  | { readonly kind: 'failed'; readonly why: MonitorTrouble }
  | { readonly kind: 'stalled' | 'dark' | 'unresponsive' } // the watching stands, and goes on by itself when it can
  | { readonly kind: 'tabClosed' | 'reloaded' | 'askAgain' }; // nothing on this page has watched since: it only says so

/** A camera that is opened anew, or an arm before it, is over sooner. [H] */
const BLIND_FOR = seconds(5);

/** A room that becomes dark after its person has left needs no word. [H] */
const SEEN_WITHIN = minutes(1);

/** What the page knows at one moment. */
export interface StopInput {
  readonly at: Millis; // epoch
  readonly monitor: MonitorState;
  readonly why: MonitorTrouble | null;
  readonly muted: boolean; // the camera's own switch, or a call: the person knows
  readonly sight: 'person' | 'dark' | 'other' | null; // of the last frame; null: none yet
}

export interface StopState {
  readonly watched: boolean; // frames were analysed since the person's last start: what ends now is worth telling
  readonly seenAt: Millis | null; // epoch, when somebody was last measured
  readonly blindSince: Millis | null; // epoch
  readonly stop: Stop | null; // stands until watching goes on, or the person ends it
}

export const initialStops = (watched: boolean): StopState => ({
  watched,
  seenAt: null,
  blindSince: null,
  stop: null,
});

/** Whether the page itself has not stopped, and only says that watching has. */
export const isOnlySaid = ({ kind }: Stop): boolean =>
  kind === 'tabClosed' || kind === 'reloaded' || kind === 'askAgain';

/** The stop that holds after `input`. Pure; the same state when nothing has changed. */
export function stepStops(state: StopState, input: StopInput): StopState {
  const { at, monitor, why, muted, sight } = input;
  const seen = sight === 'person' ? { ...state, seenAt: at } : state;
  const goesOn = (): StopState => ({ ...seen, watched: true, blindSince: null, stop: null });
  const blind = (kind: 'stalled' | 'dark'): StopState => {
    const blindSince = state.blindSince ?? at;
    const lasts = timeSince(blindSince, at) >= BLIND_FOR;
    return { ...state, blindSince, stop: lasts ? { kind } : state.stop };
  };
  switch (monitor) {
    case 'watching': {
      const wasSeen = timeSince(seen.seenAt, at) <= SEEN_WITHIN;
      if (sight === 'dark' && (wasSeen || state.blindSince !== null)) return blind('dark');
      return goesOn();
    }
    case 'away':
      return goesOn();
    case 'stalled':
      if (why?.kind === 'unresponsive') return { ...state, stop: { kind: 'unresponsive' } };
      return muted ? { ...state, blindSince: null, stop: null } : blind('stalled');
    case 'failed':
      return state.watched && why !== null ? { ...state, blindSince: null, stop: { kind: 'failed', why } } : state;
    case 'starting':
      return state;
    case 'paused':
      return { ...state, blindSince: null, stop: null };
    case 'off': {
      return state.stop !== null && isOnlySaid(state.stop) ? state : initialStops(false);
    }
  }
}

/** Whether two stops are one to the person: a camera that is tried again and fails again is no new one. */
export const isSameStop = (a: Stop | null, b: Stop | null): boolean =>
  a?.kind === b?.kind &&
  (a?.kind !== 'failed' || b?.kind !== 'failed' || JSON.stringify(a.why) === JSON.stringify(b.why));
