import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { millis } from '../../../src/base/units.ts';
import { text as calibrateText } from '../../../src/features/calibrate/text.ts';
import { show, type Shown } from '../../ui-gallery/show.ts';

let shown: Shown | null = null;
afterEach(() => shown?.close());
const open = async (name: string): Promise<Shown> => (shown = await show(name, 'light'));

describe('now', () => {
  test('what is not measured shows its reason, and no number', async () => {
    const { state } = await open('not-measured');
    expect(state.watching.reading.value?.gate).toBe('cropped');
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Not measured right now');
    await expect.element(page.getByRole('heading', { name: 'Measures' })).toBeVisible();
    expect(document.querySelectorAll('.figure').length).toBe(3); // the three loads: counted over time, not seen
    expect(document.querySelectorAll('.strip[data-unknown]').length).toBeGreaterThan(10);
  });

  test('a number stands with its unit and its interval', async () => {
    await open('good');
    await expect.element(page.getByRole('heading', { name: 'Measures' })).toBeVisible();
    const row = page.getByText('Distance to the screen').element().closest('summary');
    expect(row?.textContent).toContain('62 cm ± 15');
  });

  test('a warning stays until it is dismissed, and a new one comes back', async () => {
    const { state, asked } = await open('poor');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Slouching for 8 of the last 10 minutes');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(document.querySelector('[role="alert"]')).toBeNull();
    const { events, outcome } = state.watching;
    const last = events.value.at(-1);
    if (last?.kind !== 'alert') throw new Error('the scene ends with an alert');
    expect(asked).toEqual([['dismissWarning', last.at]]);
    if (outcome.value) outcome.value = { ...outcome.value, episode: { number: 2, alerted: true } };
    events.value = [...events.value, { ...last, at: millis(last.at + 600_000), episode: 2 }];
    await expect.element(page.getByRole('alert')).toBeVisible();
  });

  test('a warning goes by itself when its episode is cleared', async () => {
    const { state } = await open('poor');
    await expect.element(page.getByRole('alert')).toBeVisible();
    const { events } = state.watching;
    events.value = [...events.value, { kind: 'cleared', at: state.app.now.value, episode: 1, by: 'recovered' }];
    await expect.poll(() => document.querySelector('[role="alert"]')).toBeNull();
  });

  test('sitting in range but still for long is said, not praised', async () => {
    await open('long');
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('You’ve been still for a long time');
  });

  test('the sample is marked on every screen, with a way out', async () => {
    const { asked } = await open('calibrate-sample');
    await expect.element(page.getByRole('complementary', { name: 'Sample' })).toBeVisible();
    await page.getByRole('button', { name: 'Leave the sample' }).click();
    expect(asked).toEqual([['stop']]);
  });

  test('a hidden picture draws the points alone', async () => {
    await open('hidden');
    expect(document.querySelector('video')).toBeNull();
    expect(document.querySelectorAll('.overlay-joint').length).toBeGreaterThan(5);
  });

  test.each([
    ['refused', 'The camera is not allowed', 'Try again'],
    ['absent', 'No camera found', 'Look again'],
    ['busy', 'Another app has the camera', 'Try again'],
    ['unplugged', 'The camera is gone', 'Try again'],
  ])('a camera that is %s has its own words and a way back without a reload', async (name, title, retry) => {
    const { asked } = await open(name);
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(title);
    await page.getByRole('button', { name: retry }).click();
    expect(asked).toEqual([['start']]);
  });
});

describe('calibrate', () => {
  test('asks for three postures at this desk under a name', async () => {
    const { asked } = await open('calibrate-first');
    await page.getByRole('radio', { name: 'Standing' }).click();
    await page.getByRole('button', { name: 'Begin' }).click();
    expect(asked).toEqual([
      [
        'calibrate',
        {
          steps: ['upright', 'slump', 'chinForward'],
          name: 'My desk, standing',
          desk: 'standing',
          replaces: null,
        },
      ],
    ]);
  });

  test('a refused step says why and can be tried again', async () => {
    const { asked } = await open('calibrate-refused');
    await expect.element(page.getByRole('alert')).toHaveTextContent(calibrateText.refusals.restless);
    await page.getByRole('button', { name: 'Try this step again' }).click();
    expect(asked).toEqual([['retryStep']]);
  });

  test('a calibration is renamed', async () => {
    const { asked } = await open('rename');
    await page.getByRole('dialog').getByRole('textbox').fill('Kitchen table');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(asked).toEqual([['renameBaseline', 'desk', 'Kitchen table']]);
  });

  test('a distance measured once is kept with its calibration; one that nobody sits at is not taken', async () => {
    const { asked } = await open('eyeDistance');
    const field = page.getByRole('dialog').getByRole('spinbutton');
    await field.fill('620');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(asked).toEqual([]);
    await field.fill('62');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(asked).toEqual([['setEyeDistance', 'desk', 62]]);
  });

  test('no warning interrupts it', async () => {
    const { state } = await open('poor');
    await expect.element(page.getByRole('alert')).toBeVisible();
    state.calibration.progress.value = { phase: 'hold', step: 'slump', secondsLeft: 3 };
    await expect.poll(() => document.querySelector('[role="alert"]')).toBeNull();
  });
});

describe('settings', () => {
  test('a measure is switched off for good', async () => {
    const { state } = await open('settings');
    await page.getByRole('switch', { name: 'Slouching', exact: true }).click();
    expect(state.data.settings.value.alerts.off).toEqual(['slouch']);
  });

  test('notifications are asked for on a click, and never by the switch', async () => {
    const { asked } = await open('settings');
    await expect.element(page.getByRole('switch', { name: 'System notification' })).toBeDisabled();
    await page.getByRole('button', { name: 'Allow notifications' }).click();
    expect(asked).toEqual([['askNotifications']]);
  });

  test('everything is deleted only after the question, and shown to be gone', async () => {
    const { asked } = await open('delete-everything');
    expect(asked).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
    expect(asked).toEqual([['deleteEverything']]);
    await expect.element(page.getByText('Nothing is left.')).toBeVisible();
    await page.getByRole('button', { name: 'OK' }).click();
    await expect.poll(() => location.hash).toBe('#/now');
  });

  test('what stands there tells the signs that need a clinician', async () => {
    await open('settings');
    await expect.element(page.getByText('new trouble with bladder or bowel')).toBeVisible();
    await expect.element(page.getByText('clumsy hands or unsteady walking')).toBeVisible();
  });
});
