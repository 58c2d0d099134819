import type { Page } from 'puppeteer-core';

/** Runs a function in the page and gives its answer. Helpers that need no more than this work in any engine. */
export type Evaluates = Pick<Page, 'evaluate'>;
