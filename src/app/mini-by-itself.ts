import { effect } from '@preact/signals';
import { canOpenByItself, whenTabLeft } from '../platform/leaving-tab.ts';
import { followVisibility } from '../platform/visibility.ts';
import type { ShellWriter } from '../state/shell.ts';
import type { AppState } from '../state/state.ts';

export interface LeavingParts {
  readonly state: AppState;
  readonly app: ShellWriter;
  readonly open: () => void; // the mini window, within the browser's order
  readonly close: () => void;
}

/** Opens the mini window when the tab is left and closes it on return, while a camera runs and the person wants that. */
export function openWhenTabLeft({ state, app, open, close }: LeavingParts): void {
  if (!canOpenByItself()) return;
  app.miniCanOpenByItself(true);
  const onLeft = () => {
    if (state.app.mini.value !== 'closed') return;
    let left = false; // the order may come before the page is hidden
    const stop = followVisibility((visible) => {
      if (!visible) left = true;
      if (!visible || !left) return;
      close();
      queueMicrotask(() => stop());
    });
    open();
  };
  effect(() => {
    const wanted = state.data.settings.value.miniByItself === 'yes';
    const camera = state.camera.stream.value !== null && !state.camera.sample.value;
    whenTabLeft(wanted && camera ? onLeft : null);
  });
}
