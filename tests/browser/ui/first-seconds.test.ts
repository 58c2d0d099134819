import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Outcome } from '../../../src/alerts/decide/outcome.ts';
import { minutes } from '../../../src/base/units.ts';
import { text } from '../../../src/features/watch/text.ts';
import { setValues, type StateValues } from '../../support/state.ts';
import { blind, good, upright } from '../../ui-gallery/readings.ts';
import { show, type Shown } from '../../ui-gallery/show.ts';

let shown: Shown | null = null;
afterEach(() => shown?.close());

/** As it is when watching has just begun: nothing has built up, nothing was counted. */
const begun = (outcome: Outcome): Outcome => ({
  ...outcome,
  leading: null,
  tippingIn: null,
  shifts: { last: null, hour: { large: 0, small: 0, time: minutes(0) }, usual: null },
});

const PARTS = [
  'h1',
  '.current-state-gauge',
  '.now-picture',
  '.watch-controls',
  '#measures',
  '.measures-list > :nth-child(4)',
];

/** Where each part begins in the page, px; null: it is not there. */
const places = (): readonly (number | null)[] =>
  PARTS.map((part) => {
    const found = document.querySelector(part);
    return found && Math.round(found.getBoundingClientRect().top + scrollY);
  });

const title = () => document.querySelector('h1')?.textContent;

test.each([1280, 390])('at %i px nothing moves from the first picture to the first state', async (width) => {
  await page.viewport(width, 860);
  shown = await show('good', 'light');
  const { state } = shown;
  const seen = (values: StateValues) => setValues(state, values);
  await expect.poll(() => document.querySelector('.movement')).not.toBeNull();
  await expect.poll(() => document.querySelector('.measures')).not.toBeNull();

  seen({ monitor: 'starting', startedAt: state.app.now.value, reading: null, outcome: null });
  await expect.poll(() => document.querySelector('.now')).toBeNull();
  seen({ monitor: 'watching' });
  await expect.poll(title).toBe(text.states.settling);
  const first = places();

  seen({ reading: upright, outcome: begun(blind) });
  await expect.poll(() => document.querySelectorAll('.measure-kept').length).toBeGreaterThan(3);
  expect(title()).toBe(text.states.settling);
  const settling = places();
  expect(settling.slice(0, 4)).toEqual(first.slice(0, 4));

  seen({ outcome: begun(good) });
  await expect.poll(title).toBe(text.states.upright);
  expect(document.querySelectorAll('.measure-kept').length).toBe(0);
  expect(places()).toEqual(settling);
  expect(settling).not.toContain(null);

  seen({ outcome: begun(blind) }); // a moment that is not measured hides no row again
  await expect.poll(title).toBe(text.states.settling);
  expect(document.querySelectorAll('.measure-kept').length).toBe(0);
});
