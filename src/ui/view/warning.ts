import type { Explanation, PlumblineEvent } from '../../alerts/index.ts';
import type { Millis } from '../../base/units.ts';

export interface Warning {
  readonly kind: 'cue' | 'alert';
  readonly at: Millis; // epoch
  readonly episode: number;
  readonly explanation: Explanation;
}

/** The warning that still stands: the newest cue or alert whose episode has not been cleared. */
export function standing(events: readonly PlumblineEvent[]): Warning | null {
  for (const event of events.toReversed()) {
    if (event.kind === 'cleared') return null; // one episode at a time: whatever came before is over
    if (event.kind === 'cue' || event.kind === 'alert') return event;
  }
  return null;
}
