import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../scripts/lib/project.mjs';
import { poseStubs, sources } from '../../vite.config.ts';

const SITE = join(ROOT, 'tools/bench/site');
const BUILT = join(ROOT, '.cache/bench-site');

/** The plain loop uses pose-detection as it comes, WebGPU's backend and all. */
const AS_IT_COMES = { '@mediapipe/pose': poseStubs['@mediapipe/pose'] };

/** Builds the pages that the app is compared with, by the app's own rules but for the plain loop. Returns the folder to serve. */
export async function buildSite(): Promise<string> {
  await buildPages(['camera', 'pipeline', 'history', 'snapshot'], poseStubs, true);
  await buildPages(['plain'], AS_IT_COMES, false);
  return BUILT;
}

async function buildPages(
  pages: readonly string[],
  alias: Readonly<Record<string, string>>,
  isFirst: boolean,
): Promise<void> {
  await build({
    ...sources,
    resolve: { alias },
    configFile: false,
    logLevel: 'warn',
    root: SITE,
    publicDir: isFirst && join(ROOT, 'public'),
    worker: { format: 'es' },
    build: {
      target: 'es2023',
      outDir: BUILT,
      emptyOutDir: isFirst,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: Infinity, // upstream's own size is no news
      rolldownOptions: { checks: { pluginTimings: false }, input: pages.map((name) => join(SITE, `${name}.html`)) },
    },
  });
}
