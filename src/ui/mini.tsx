import './styles/mini.css';
import { render } from 'preact';
import type { AppActions } from './actions.ts';
import { Mini } from './components/mini.tsx';
import { Wiring } from './context.ts';
import type { AppState } from './state.ts';

/** Draws the strip into the mini window's body; it follows `state` by itself. The answer takes it away again. */
export function mountMini(body: Element, state: AppState, actions: AppActions): () => void {
  render(
    <Wiring value={{ state, actions }}>
      <Mini />
    </Wiring>,
    body,
  );
  return () => render(null, body);
}
