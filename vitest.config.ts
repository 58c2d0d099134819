import { availableParallelism } from 'node:os';
import { env } from 'node:process';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, NO_WAY_OUT, findChromium } from './scripts/lib/chromium.mjs';
import { ENGINES } from './scripts/lib/engines.mjs';
import { ProgressReporter } from './scripts/lib/progress-reporter.mjs';
import { LongestFirst } from './tests/order.ts';
import { sources } from './vite.config.ts';

const chromium = findChromium();

/** Where `npm test` wants to see how far the run is. */
const progress = env['PLUMBLINE_PROGRESS'];

const minutes = (count: number) => count * 60_000;

/** How long a test waits for one thing to come true, to be seen or to become clickable, until it fails and says which. */
const AWAITED = minutes(0.5);

/**
 * These wait for minutes and need little of a processor meanwhile. The first one's subject is time: nothing but the others, one after
 * the other, runs beside it, and they are over together.
 */
const WAITING = ['hidden', 'reminders', 'first-visit'].map((name) => `tests/e2e/${name}.test.ts`);

/** What every project of end-to-end tests has. */
const endToEnd = {
  environment: 'node' as const,
  globalSetup: ['tests/e2e/support/build.ts'],
  setupFiles: ['tests/e2e/support/nothing-left.ts'],
  testTimeout: minutes(4),
  hookTimeout: minutes(6), // a film for the camera is drawn frame by frame
  maxWorkers: 2,
};
const OTHER_ENGINES = ENGINES.map(({ name }) => ({ name, file: `tests/e2e/${name}.test.ts` }));

export default defineConfig({
  ...sources,
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: ['default', ...(progress === undefined ? [] : [new ProgressReporter(progress)])],
    expect: { poll: { timeout: AWAITED } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          maxWorkers: Math.max(2, availableParallelism() - 1), // vitest's own choice, but for two cores: it would leave one idle
          testTimeout: minutes(4), // an hour before a camera takes half a minute, and more on a busy machine
          hookTimeout: minutes(4),
        },
      },
      {
        extends: true,
        // Known beforehand: a dependency that is found on the way makes vite reload the page under a running test.
        optimizeDeps: {
          entries: ['tests/browser/pose/*.test.ts'],
          include: ['@preact/signals', 'preact', 'preact/hooks', 'preact/jsx-dev-runtime', 'axe-core'],
        },
        test: {
          name: 'browser',
          sequence: { groupOrder: 1 },
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          // Waits end with what they wait for; these are only when to give up.
          testTimeout: minutes(4),
          hookTimeout: minutes(2),
          browser: {
            enabled: true,
            headless: true,
            connectTimeout: minutes(3),
            screenshotFailures: false,
            provider: playwright({
              actionTimeout: AWAITED,
              launchOptions: {
                timeout: minutes(2), // a shared machine can take half a minute over it
                ...(chromium ? { executablePath: chromium } : {}),
                args: [
                  ...CHROMIUM_ARGS,
                  ...NO_WAY_OUT,
                  '--use-fake-device-for-media-stream',
                  '--use-fake-ui-for-media-stream',
                ],
              },
              contextOptions: { permissions: ['camera'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        // The networks over the lab's pictures, each file on one processor core.
        extends: true,
        test: {
          name: 'accuracy',
          sequence: { groupOrder: 2 },
          environment: 'node',
          include: ['tests/accuracy/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: minutes(10),
          hookTimeout: minutes(10),
        },
      },
      {
        extends: true,
        test: { ...endToEnd, name: 'hidden', sequence: { groupOrder: 3 }, include: WAITING },
      },
      {
        extends: true,
        test: {
          ...endToEnd,
          name: 'e2e',
          sequence: { groupOrder: 4 },
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [...WAITING, ...OTHER_ENGINES.map(({ file }) => file)],
        },
      },
      // Projects of their own, so that `npm test` can leave out an engine that is not here.
      ...OTHER_ENGINES.map(({ name, file }) => ({
        extends: true as const,
        test: { ...endToEnd, name, sequence: { groupOrder: 4 }, include: [file] },
      })),
    ],
  },
});
