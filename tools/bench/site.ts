import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../scripts/lib/project.mjs';
import { poseStubs, sources } from '../../vite.config.ts';

const SITE = join(ROOT, 'tools/bench/site');
const BUILT = join(ROOT, '.cache/bench-site');

/** Builds the pages that the app is compared with, by the app's own rules. Returns the folder to serve. */
export async function buildSite(): Promise<string> {
  await build({
    ...sources,
    // The plain loop uses pose-detection as it comes, WebGPU's backend and all.
    resolve: { alias: { '@mediapipe/pose': poseStubs['@mediapipe/pose'] } },
    configFile: false,
    logLevel: 'warn',
    root: SITE,
    publicDir: join(ROOT, 'public'),
    worker: { format: 'es' },
    build: {
      target: 'es2023',
      outDir: BUILT,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: Infinity, // upstream's own size is no news
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: ['camera', 'plain', 'pipeline', 'history', 'snapshot'].map((name) => join(SITE, `${name}.html`)),
      },
    },
  });
  return BUILT;
}
