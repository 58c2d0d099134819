import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { ROOT } from '../../scripts/lib/project.mjs';
import { sources } from '../../vite.config.ts';
import type { AlertsBench } from './alerts.ts';

const BUILT = join(ROOT, '.cache/bench-alerts');

/**
 * The bench of the reducers as the app has them: bundled into one file, in a Node of its own. The module loader of the tools looks up every
 * imported name at each use, which takes as long again as the reducers themselves.
 */
export async function bundledAlertsBench(): Promise<AlertsBench> {
  await build({
    ...sources,
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    publicDir: false,
    build: { target: 'es2023', ssr: join(ROOT, 'tools/bench/run/alerts.ts'), outDir: BUILT, emptyOutDir: true },
  });
  const { stdout } = await promisify(execFile)(process.execPath, [join(BUILT, 'alerts.js')]);
  return JSON.parse(stdout) as AlertsBench;
}
