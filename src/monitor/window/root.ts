import type { MonitorState } from '../protocol.ts';
import type { Outcome } from '../../alerts/decide/outcome.ts';
import type { BackendName } from '../../pose/estimator.ts';

/** The data attributes of the document root, for tests and external tools; kept up to date in hidden tabs too. */
export interface RootFacts {
  readonly monitor: MonitorState;
  readonly frames: number; // analysed since start
  readonly outcome: Pick<Outcome, 'posture' | 'risk'> | null; // null: nothing measured yet
  readonly engine: { readonly backend: BackendName; readonly model: string } | null;
}

export function writeRoot({ dataset }: HTMLElement, { monitor, frames, outcome, engine }: RootFacts): void {
  dataset['monitor'] = monitor;
  dataset['frames'] = String(frames);
  dataset['posture'] = monitor === 'watching' && outcome ? outcome.posture : 'unknown';
  dataset['risk'] = (outcome?.risk ?? 0).toFixed(2);
  dataset['backend'] = engine?.backend ?? '';
  dataset['model'] = engine?.model ?? '';
}
