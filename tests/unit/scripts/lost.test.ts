import { ConnectionClosedError, ProtocolError, TimeoutError } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { isLost } from '../../e2e/engines/lost.ts';
import { BrowserLost } from '../../e2e/engines/webdriver.ts';

// As they come when Firefox, or the process of its page, is killed during a script, and from what is asked next.
test.each([
  new ProtocolError('Protocol error (script.callFunction): Target closed'),
  new ConnectionClosedError('Connection closed.'),
  new ProtocolError("script.callFunction timed out. Increase the 'protocolTimeout' setting in launch/connect calls"),
  new ProtocolError(
    'Protocol error (script.callFunction): unsupported operation script.evaluate and script.callFunction are not supported for parent process browsing contexts',
  ),
  new BrowserLost('its program is gone'),
])('a lost browser: $message', (failure) => {
  expect(isLost(failure)).toBe(true);
});

test.each([
  new ProtocolError('Protocol error (script.callFunction): TypeError: root is null'),
  new TimeoutError('Timed out after waiting 30000ms'),
  new Error('expected Connection closed. to be null'),
])('a failure like any other: $message', (failure) => {
  expect(isLost(failure)).toBe(false);
});
