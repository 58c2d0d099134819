import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AppActions } from './actions.ts';
import type { AppState } from '../state/state.ts';

export interface AppContext {
  readonly state: AppState;
  readonly actions: AppActions;
}

const Context = createContext<AppContext | null>(null);
export const AppProvider = Context.Provider;

export function useApp(): AppContext {
  const wired = useContext(Context);
  if (wired === null) throw new Error('useApp needs the app around it: render <App>');
  return wired;
}
