import { computed, signal, type ReadonlySignal } from '@preact/signals';

export const SCREENS = ['now', 'snapshot', 'trends', 'learn', 'calibrate', 'settings'] as const;
export type Screen = (typeof SCREENS)[number];

export const addressOf = (screen: Screen): string => `#/${screen}`;

/** The screen of a location hash; the first one if it is unknown. */
export const screenOf = (hash: string): Screen => {
  const name = hash.replace(/^#\/?/, '').split('/')[0];
  return SCREENS.find((screen) => screen === name) ?? 'now';
};

const current = signal(globalThis.location?.hash ?? '');
globalThis.addEventListener?.('hashchange', () => (current.value = globalThis.location.hash));

/** The hash of the address. Everything that depends on the address is computed from it. */
export const hash: ReadonlySignal<string> = current;

export const screen: ReadonlySignal<Screen> = computed(() => screenOf(hash.value));

export const goTo = (to: Screen): void => {
  globalThis.location.hash = addressOf(to);
};
