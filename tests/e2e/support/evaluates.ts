import type { Page } from 'puppeteer-core';

/** Runs a function in the page and returns its result. Helpers that need only this work in every browser engine. */
export type Evaluates = Pick<Page, 'evaluate'>;
