import { effect } from '@preact/signals';
import { openMiniWindow, type MiniWindow } from '../platform/index.ts';
import { loadMini, type AppActions, type AppState } from '../ui/index.ts';

/** CSS px [H]: a warning and its buttons fit, and it still hides little. */
const SIZE = { width: 384, height: 204 };

/** The mini window, opened and closed by one button. Nothing of it is remembered. */
export function createMini(state: AppState, actions: AppActions) {
  let shown: MiniWindow | null = null;

  const open = async () => {
    state.mini.value = 'open';
    const stops: (() => void)[] = [];
    const closed = () => {
      for (const stop of stops) stop();
      shown = null;
      state.mini.value = 'closed';
    };
    // The window is asked for first: browsers want the click that led here.
    const [opened, { mountMini }] = await Promise.all([openMiniWindow(SIZE, 'Plumbline', closed), loadMini()]);
    if (!opened) return closed();
    shown = opened;
    stops.push(
      effect(() => {
        opened.root.dataset['theme'] = state.settings.value.theme;
      }),
    );
    await opened.dress();
    if (shown !== opened) return; // closed meanwhile
    stops.push(mountMini(opened.body, state, actions));
  };

  return {
    toggle: () => {
      if (shown) shown.close();
      else if (state.mini.value === 'closed') void open();
    },
  };
}
