import { effect } from '@preact/signals';
import { openMiniWindow, type MiniWindow } from '../platform/mini-window.ts';
import type { AppActions } from '../ui/actions.ts';
import type { AppState } from '../state/state.ts';
import type { ShellWriter } from '../state/shell.ts';

/** CSS px [H]: a warning and its buttons fit, and it still hides little. */
const SIZE = { width: 384, height: 204 };

export interface MiniParts {
  readonly state: AppState;
  readonly app: ShellWriter;
  readonly actions: AppActions;
}

/** The mini window, opened and closed by one button. Nothing of it is remembered. */
export function createMini({ state, app, actions }: MiniParts) {
  let shown: MiniWindow | null = null;

  const open = async () => {
    app.miniWindowIs('open');
    const stops: (() => void)[] = [];
    const closed = () => {
      for (const stop of stops) stop();
      shown = null;
      app.miniWindowIs('closed');
    };
    // The window is asked for first: browsers want the click that led here.
    const [opened, { mountMini }] = await Promise.all([
      openMiniWindow(SIZE, 'Plumbline', closed),
      import('../features/watch/mini/mount.tsx'),
    ]);
    if (!opened) return closed();
    shown = opened;
    stops.push(
      effect(() => {
        opened.root.dataset['theme'] = state.data.settings.value.theme;
      }),
    );
    await opened.dress();
    if (shown !== opened) return; // closed meanwhile
    stops.push(mountMini(opened.body, state, actions));
  };

  return {
    toggle: () => {
      if (shown) shown.close();
      else if (state.app.mini.value === 'closed') void open();
    },
  };
}
