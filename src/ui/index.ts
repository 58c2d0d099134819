export type { AppActions } from './actions.ts';
export { mountApp } from './app.tsx';
export { createState } from './state.ts';
export type { AppState, Engine, Pause } from './state.ts';
