import type { Baseline } from '../../geometry/baseline.ts';
import type { History } from '../../history/store/history.ts';

/** The baselines that watching uses. */
export interface SessionBaselines {
  /** The newest first, those that could not be stored among them. */
  all(): Promise<readonly Baseline[]>;
  /** Stores one. If that fails, it is still used until the page closes, and is stored with the next one. Never rejects. */
  save(baseline: Baseline): Promise<void>;
}

/** The baselines of `history`. `onTrouble`: a write failed. */
export function sessionBaselines(
  history: Pick<History, 'baselines' | 'saveBaseline'>,
  onTrouble: (failure: unknown) => void,
): SessionBaselines {
  const unsaved = new Map<string, Baseline>();
  return {
    async all() {
      const stored = (await history.baselines()).filter(({ id }) => !unsaved.has(id));
      return [...unsaved.values(), ...stored].toSorted((a, b) => b.createdAt - a.createdAt);
    },
    async save(baseline) {
      unsaved.set(baseline.id, baseline);
      const trials = await Promise.allSettled(
        [...unsaved.values()].map(async (one) => {
          await history.saveBaseline(one);
          if (unsaved.get(one.id) === one) unsaved.delete(one.id);
        }),
      );
      const failed = trials.find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') onTrouble(failed.reason);
    },
  };
}
