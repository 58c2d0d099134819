import { ProtocolError } from 'puppeteer-core';
import { BrowserLost } from './webdriver.ts';

/** What puppeteer says when Firefox is gone, gives no answer in time, or shows its own page in place of one whose process is gone. */
const FIREFOX_IS_LOST =
  /Target closed|Connection closed|Increase the 'protocolTimeout'|not supported for parent process/;

/** Whether a browser, or the process of its page, was lost: whether the page does what is expected cannot be said. */
export const isLost = (failure: unknown): boolean =>
  failure instanceof BrowserLost || (failure instanceof ProtocolError && FIREFOX_IS_LOST.test(failure.message));
