import './mini.css';
import { render } from 'preact';
import type { AppActions } from '../../../ui/actions.ts';
import { Mini } from './mini.tsx';
import { AppProvider } from '../../../ui/context.ts';
import type { AppState } from '../../../state/state.ts';

/** Draws the strip into the mini window's body; it follows `state` by itself. The answer takes it away again. */
export function mountMini(body: Element, state: AppState, actions: AppActions): () => void {
  render(
    <AppProvider value={{ state, actions }}>
      <Mini />
    </AppProvider>,
    body,
  );
  return () => render(null, body);
}
