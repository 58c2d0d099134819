import type { Page } from 'puppeteer-core';
import { text as calibrateText } from '../../../src/features/calibrate/text.ts';
import { text as settingsText } from '../../../src/features/settings/text.ts';
import { text } from '../../../src/ui/text.ts';
import { PATIENCE } from './chromium.ts';
import { BEGIN, POSES_SHOWN, untilFilm } from './film.ts';
import { untilRoot } from './root.ts';
import { goToScreen } from './screen.ts';

// Actions of a person; controls are found by their visible text. The page must be visible.

/** A machine may be too slow for the film, or play it too slowly. The film restarts when the camera is opened again. */
const GOES = 4;
/** The calibration may begin this much late, s. */
const LATE = 1;

const button = (page: Page, name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`);

export const clickButton = (page: Page, name: string): Promise<void> => button(page, name).click();

export const followLink = (page: Page, name: string): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="link"])`).click();

/** Chooses or ticks an input once it stands still, and waits until it is. */
export async function choose(page: Page, input: string): Promise<void> {
  await page.locator(input).click();
  await page.waitForFunction((input) => document.querySelector<HTMLInputElement>(input)?.checked === true, {}, input);
}

/** From the first screen to *now* and its first analysed frame, calibrated or not. No other tab may be watching. */
export async function startWatching(page: Page): Promise<void> {
  await start(page);
  await goToScreen(page, 'now');
}

/** The visible texts on the way to a calibration, in the language of the page. */
interface VisitWords {
  readonly startCamera: string;
  readonly begin: string;
  readonly done: string;
}
const ENGLISH: VisitWords = {
  startCamera: text.common.startCamera,
  begin: calibrateText.begin.start,
  done: calibrateText.done.title,
};

/** From the first screen to the first analysed frame. Without a calibration this leads to its screen. */
async function start(page: Page, { startCamera }: VisitWords = ENGLISH): Promise<void> {
  // The page before a reload may have watched, and the browser releases its lock later.
  await page.evaluate(() => navigator.locks.request('plumbline-watching', () => undefined));
  await button(page, startCamera).setTimeout(PATIENCE).click();
  await untilRoot(page, { monitor: 'watching', framesAtLeast: 1 }, PATIENCE);
}

/** From the welcome to a finished calibration; the film shows the poses. `started`: called in between. */
export async function calibrated(
  page: Page,
  started: () => Promise<void> = () => Promise.resolve(),
  read: VisitWords = ENGLISH,
): Promise<void> {
  for (let go = 1; ; go++) {
    await start(page, read);
    await started();
    const { done, inStep, words } = await calibrate(page, read);
    if (done) return;
    if (inStep || go === GOES) throw new Error(`calibrated ${go} times, the last one: ${words}`);
    await page.evaluate(() => (location.hash = '#/now'));
    await page.reload();
  }
}

interface Verdict {
  readonly done: boolean;
  readonly inStep: boolean; // the film showed the pose that the guide asked for
  readonly words: string;
}

type Hold = readonly [from: number, to: number]; // s into the film

/** The guided calibration, begun at the moment for which the film was made. */
async function calibrate(page: Page, read: VisitWords): Promise<Verdict> {
  await page.waitForSelector('form.begin');
  const begun = await untilFilm(page, BEGIN);
  if (begun > BEGIN + LATE) return { done: false, inStep: false, words: `the film was at ${begun} s` };
  const holds = recordHolds(page);
  await clickButton(page, read.begin);
  const verdict = await page.waitForSelector('.done, .guide[data-phase="refused"]', { timeout: PATIENCE });
  const words = (await verdict?.evaluate(({ textContent }) => textContent)) ?? '';
  const held = await holds;
  const inStep = held.every(([from, to], step) => {
    const [begin, end] = POSES_SHOWN[step] ?? [0, 0];
    return from >= begin && to <= end;
  });
  return {
    done: words.includes(read.done),
    inStep,
    words: `${words}, held at ${JSON.stringify(held)} s`,
  };
}

/** The position of the film while each step was held, until the guide is done or refuses a step. */
const recordHolds = (page: Page): Promise<readonly Hold[]> =>
  page.evaluate(
    () =>
      new Promise<Hold[]>((resolve) => {
        const holds: [from: number, to: number][] = [];
        let holding: number | null = null; // which step
        const look = () => {
          const guide = document.querySelector<HTMLElement>('.guide');
          const phase = guide?.dataset['phase'];
          const over = phase === 'refused' || document.querySelector('.done') !== null;
          const hold = holding === null ? undefined : holds[holding];
          if (hold && (phase !== 'hold' || over)) hold[1] = globalThis.filmAt();
          if (over) {
            observer.disconnect();
            return resolve(holds);
          }
          const steps = [...(guide?.querySelectorAll('.guide-steps li') ?? [])];
          const step = phase === 'hold' ? steps.findIndex((one) => one.getAttribute('aria-current') === 'step') : null;
          if (step !== null && step !== holding) holds[step] = [globalThis.filmAt(), globalThis.filmAt()];
          holding = step;
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true, attributes: true });
        look();
      }),
  );

const SOONEST = '#settings-warnings input[type="range"]';

/** Sets earlier warnings on the screen of settings, so that one comes within the time of a test. */
export async function chooseSoonestWarnings(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/#/settings`);
  await page.locator(`label::-p-text(${settingsText.alerts.presets.strict.name})`).click();
  await page.waitForFunction(
    (name) =>
      [...document.querySelectorAll('#settings-warnings label')].some(
        (label) => label.textContent.includes(name) && label.querySelector('input')?.checked === true,
      ),
    {},
    settingsText.alerts.presets.strict.name,
  );
  await page.locator(SOONEST).wait();
  await page.focus(SOONEST);
  await page.keyboard.press('Home');
  await page.waitForFunction(
    (slider) => {
      const { value, min } = document.querySelector<HTMLInputElement>(slider) ?? { value: '', min: 'none' };
      return value === min;
    },
    {},
    SOONEST,
  );
  await page.goto(`${origin}/#/now`);
}
