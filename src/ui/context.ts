import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AppActions } from './actions.ts';
import type { AppState } from '../state/state.ts';

export interface Wired {
  readonly state: AppState;
  readonly actions: AppActions;
}

const Context = createContext<Wired | null>(null);
export const Wiring = Context.Provider;

export function useApp(): Wired {
  const wired = useContext(Context);
  if (wired === null) throw new Error('useApp needs the app around it: render <App>');
  return wired;
}
