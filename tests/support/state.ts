import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { createAppState } from '../../src/state/create-state.ts';
import type { Millis } from '../../src/base/units.ts';
import type { Settings } from '../../src/history/records/settings.ts';
import type { AppState } from '../../src/state/state.ts';

type ValueOf<T> = T extends ReadonlySignal<infer V> ? V : never;
type Groups = { [G in keyof AppState]: AppState[G] }[keyof AppState];
type Fields = Groups extends infer G ? (G extends Groups ? keyof G : never) : never;

/** An `AppState` that a test can write, to build any case directly. */
export type WritableState = {
  readonly [G in keyof AppState]: { readonly [F in keyof AppState[G]]: Signal<ValueOf<AppState[G][F]>> };
};

/** Values of any fields. Names of fields are unique across the groups. */
export type StateValues = {
  readonly [F in Fields]?: ValueOf<
    { [G in keyof AppState]: F extends keyof AppState[G] ? AppState[G][F] : never }[keyof AppState]
  >;
};

/** The initial state of the app, in writable signals. */
export function writableState(settings: Settings, now?: Millis): WritableState {
  const { state } = createAppState(settings, now);
  const writableGroup = (group: object) =>
    Object.fromEntries(
      Object.entries(group).map(([name, field]: [string, ReadonlySignal<unknown>]) => [name, signal(field.peek())]),
    );
  return Object.fromEntries(
    Object.entries(state).map(([name, group]: [string, object]) => [name, writableGroup(group)]),
  ) as unknown as WritableState;
}

export function setValues(state: WritableState, values: StateValues): void {
  for (const [name, value] of Object.entries(values)) {
    const group = Object.values(state).find((fields) => name in fields);
    if (group === undefined) throw new Error(`the state has no '${name}'`);
    Object.assign(group[name as keyof typeof group], { value });
  }
}
