import { effect } from '@preact/signals';
import { hasMiniWindow, openMiniWindow, type MiniWindow } from '../platform/mini-window.ts';
import type { AppActions } from '../ui/context.ts';
import type { AppState } from '../state/state.ts';
import type { ShellWriter } from '../state/shell.ts';

/** CSS px [H]: a warning with its buttons fits, and little of the screen is covered. */
const SIZE = { width: 384, height: 244 };

export interface MiniParts {
  readonly state: AppState;
  readonly app: ShellWriter;
  readonly actions: AppActions;
}

/** Opens and closes the mini window. Nothing about it is saved. */
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
    // Open the window first: browsers require the user gesture.
    const [opened, { mountMini }] = await Promise.all([
      openMiniWindow(SIZE, 'Plumbline', closed),
      import('../features/watch/mini/mini.tsx'),
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

  const byItself = { open: () => void open(), close: () => shown?.close() };
  if (hasMiniWindow() && globalThis.location.protocol === 'https:')
    void import('./mini-by-itself.ts').then(({ openWhenTabLeft }) => openWhenTabLeft({ state, app, ...byItself }));

  return {
    toggle: () => {
      if (shown) shown.close();
      else if (state.app.mini.value === 'closed') void open();
    },
  };
}
