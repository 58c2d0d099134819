import type { ComponentChildren } from 'preact';
import { CameraAsked, LineStill } from './drawings.tsx';
import { useApp } from '../context.ts';
import { text } from '../text.ts';

interface PanelProps {
  readonly tone: 'calm' | 'waiting' | 'trouble';
  readonly title: string;
  readonly text: string;
  readonly picture?: ComponentChildren;
  readonly children?: ComponentChildren; // steps, buttons
  readonly busy?: boolean;
}

/** A full-screen message: what happened, and what to do next. */
export function Panel({ tone, title, text, picture, children, busy = false }: PanelProps) {
  return (
    <section class="panel" data-tone={tone} aria-busy={busy}>
      {picture !== undefined && <div class="panel-picture">{picture}</div>}
      <div class="panel-words">
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        {children}
      </div>
    </section>
  );
}

/** Shown from the click to the first picture: the browser asks for the camera, then the networks load. */
export function Starting() {
  const { state, actions } = useApp();
  const loading = state.watching.loading.value;
  const asking = loading === null && state.camera.stream.value === null && !state.camera.sample.value;
  const words = text.starting[asking ? 'asking' : 'loading'];
  return (
    <Panel tone="waiting" title={words.title} text={words.text} picture={asking ? <CameraAsked /> : <LineStill />} busy>
      {loading !== null && (
        <div class="loading">
          <label for="loading">{text.starting.models[loading.model]}</label>
          <progress id="loading" value={loading.done} max={Math.max(1, loading.total)} />
        </div>
      )}
      <div class="acts">
        <button type="button" class="button" onClick={() => actions.stop()}>
          {text.common.stop}
        </button>
      </div>
    </Panel>
  );
}

interface MarkedBarProps {
  readonly words: { readonly mark: string; readonly text: string };
  readonly way: string; // label of the button that leaves
  readonly leave: () => void;
  readonly class?: string;
}

/** A bar above the screen: the data is not the person's own, or comes from another tab. With a button to leave. */
export const MarkedBar = ({ words: { mark, text }, way, leave, class: own = 'sample-bar' }: MarkedBarProps) => (
  <aside class={own} aria-label={mark}>
    <strong class="sample-mark">{mark}</strong>
    <span>{text}</span>
    <button type="button" class="button button-small" onClick={leave}>
      {way}
    </button>
  </aside>
);
