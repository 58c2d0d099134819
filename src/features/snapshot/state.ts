import { signal, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SnapshotsSource } from './source.ts';

/** Null until the snapshots are first opened. */
export type SnapshotsState = ReadonlySignal<SnapshotsSource | null>;

/** The state of the snapshot feature for its screens, and the one function that changes it. */
export function createSnapshotsState() {
  const source = signal<SnapshotsSource | null>(null);
  const state: SnapshotsState = source;
  return {
    state,
    opened(to: SnapshotsSource) {
      source.value = to;
    },
  };
}
export type SnapshotsWriter = ReturnType<typeof createSnapshotsState>;

const Context = createContext<SnapshotsState | null>(null);
export const SnapshotsProvider = Context.Provider;

/** The calling component is drawn again once the snapshots are open. */
export function useSnapshots(): SnapshotsSource | null {
  const state = useContext(Context);
  if (state === null) throw new Error('useSnapshots needs the app around it: render <App>');
  return state.value;
}
