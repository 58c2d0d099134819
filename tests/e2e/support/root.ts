import type { Evaluates } from './evaluates.ts';

/** The attributes of the document root, as strings; docs/architecture.md lists them. */
export interface Root {
  readonly monitor: string;
  readonly posture: string;
  readonly frames: number;
  readonly risk: number; // 0-1
  readonly backend: string;
  readonly model: string;
}

export const readRoot = (page: Evaluates): Promise<Root> =>
  page.evaluate(() => {
    const {
      monitor = '',
      posture = '',
      frames = '0',
      risk = '0',
      backend = '',
      model = '',
    } = document.documentElement.dataset;
    return { monitor, posture, frames: Number(frames), risk: Number(risk), backend, model };
  });

/** A state to wait for: all values must be met at once. Numbers are lower bounds, except those in `below`. */
export interface Wanted {
  readonly monitor?: string;
  readonly posture?: string;
  readonly framesAtLeast?: number;
  readonly riskAtLeast?: number;
  readonly riskBelow?: number;
}

/**
 * Waits for mutations of the root until it meets all values. It does not poll, so it works in a hidden tab as well.
 * Rejects after `patience` ms with the last attributes.
 */
export async function untilRoot(page: Evaluates, wanted: Wanted, patience: number): Promise<Root> {
  const met = await page.evaluate(
    (wanted, patience) =>
      new Promise<boolean>((resolve) => {
        const root = document.documentElement;
        const isMet = () => {
          const { monitor, posture, frames = '0', risk = '0' } = root.dataset;
          return (
            (wanted.monitor === undefined || wanted.monitor === monitor) &&
            (wanted.posture === undefined || wanted.posture === posture) &&
            Number(frames) >= (wanted.framesAtLeast ?? 0) &&
            Number(risk) >= (wanted.riskAtLeast ?? 0) &&
            Number(risk) < (wanted.riskBelow ?? Infinity)
          );
        };
        const end = (answer: boolean) => {
          observer.disconnect();
          clearTimeout(timer);
          resolve(answer);
        };
        const observer = new MutationObserver(() => isMet() && end(true));
        const timer = setTimeout(end, patience, false);
        observer.observe(root, { attributes: true });
        if (isMet()) end(true);
      }),
    wanted,
    patience,
  );
  const root = await readRoot(page);
  if (met) return root;
  const shown = await page.evaluate(() => document.body.innerText.slice(0, 500));
  throw new Error(
    `Waited ${patience} ms for ${JSON.stringify(wanted)}; the root says ${JSON.stringify(root)}, the page ${shown}`,
  );
}
