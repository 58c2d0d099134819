import { stepAlerts } from '../../src/alerts/step.ts';
import { outcomeAt } from '../../src/alerts/decide/outcome-at.ts';
import type { Warned } from '../../src/alerts/decide/outcome.ts';
import { initialAlertState, type AlertInput } from '../../src/alerts/state.ts';
import type { AlertSettings } from '../../src/alerts/settings.ts';
import { millis } from '../../src/base/units.ts';
import { beginMinutes, foldMinute, minuteSoFar } from '../../src/history/minute/fold-minutes.ts';
import type { MinuteRecord } from '../../src/history/records/minute.ts';

/** A cue or an alert that somebody got. */
export interface Warning {
  readonly kind: 'cue' | 'alert';
  readonly second: number; // of the day
  readonly cause: Warned;
}

/** The alert layer of one person with one preset. */
export interface Layer {
  readonly feed: (input: AlertInput) => void;
  readonly warnings: readonly Warning[];
  /** The minutes as they are kept; only a layer with `history` keeps any. */
  readonly minutes: () => readonly MinuteRecord[];
}

export function createLayer(settings: AlertSettings, history: boolean): Layer {
  const warnings: Warning[] = [];
  const minutes: MinuteRecord[] = [];
  let state = initialAlertState();
  let folding = beginMinutes(millis(0));
  return {
    warnings,
    feed(input) {
      const step = stepAlerts(state, input, settings);
      state = step.state;
      for (const event of step.events) {
        if (event.kind !== 'cue' && event.kind !== 'alert') continue;
        warnings.push({ kind: event.kind, second: event.at / 1000, cause: event.explanation.cause });
      }
      if (!history) return;
      const outcome = outcomeAt(state, input.at, settings);
      const folded = foldMinute(folding, { input, outcome, events: step.events, offset: 0, desk: 'sitting' });
      folding = folded.state;
      minutes.push(...folded.finished);
    },
    minutes() {
      const open = minuteSoFar(folding, state.clock.at ?? millis(0));
      return open === null ? minutes : [...minutes, open];
    },
  };
}
