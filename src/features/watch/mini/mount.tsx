import './mini.css';
import { render } from 'preact';
import { type AppActions, AppProvider } from '../../../ui/context.ts';
import { Mini } from './mini.tsx';
import type { AppState } from '../../../state/state.ts';

/** Mounts the mini window's content, which follows `state`. Returns a function that unmounts it. */
export function mountMini(body: Element, state: AppState, actions: AppActions): () => void {
  render(
    <AppProvider value={{ state, actions }}>
      <Mini />
    </AppProvider>,
    body,
  );
  return () => render(null, body);
}
