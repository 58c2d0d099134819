import { SCREEN_NAMES } from '../words/app.ts';

/** Why back muscles spasm, and what helps. */
export const LearnScreen = () => <h1>{SCREEN_NAMES.learn}</h1>;
