import { whenLoaded } from '../base/async.ts';
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
  let asked = 0; // windows asked for, and orders to close: whatever comes of an earlier one is out of date

  const open = async () => {
    const mine = ++asked;
    app.miniWindowIs('open');
    const stops: (() => void)[] = [];
    const closed = () => {
      for (const stop of stops) stop();
      if (mine === asked) close();
    };
    // Open the window first: browsers require the user gesture.
    const [opened, { mountMini }] = await Promise.all([
      openMiniWindow(SIZE, 'Plumbline', closed),
      import('../features/watch/mini/mini.tsx'),
    ]);
    if (mine !== asked) return opened?.close();
    if (!opened) return closed();
    shown = opened;
    stops.push(
      effect(() => {
        opened.root.dataset['theme'] = state.data.settings.value.theme;
      }),
    );
    await opened.dress();
    if (mine === asked) stops.push(mountMini(opened.body, state, actions));
  };

  /** Also ends an opening that is under way. The window itself goes a moment later. */
  const close = () => {
    asked++;
    const last = shown;
    shown = null;
    app.miniWindowIs('closed');
    last?.close();
  };

  const byItself = { open: () => void open(), close };
  if (hasMiniWindow() && globalThis.location.protocol === 'https:')
    whenLoaded(import('./mini-by-itself.ts'), ({ openWhenTabLeft }) => openWhenTabLeft({ state, app, ...byItself }));

  return {
    toggle: () => {
      if (state.app.mini.value === 'closed') void open();
      else close();
    },
  };
}
