import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections } from '../../../scripts/arrows.mjs';

/** [file, what it imports, may it?] The arrows of docs/architecture.md. */
const IMPORTS: readonly (readonly [string, string, boolean])[] = [
  ['base/probe.ts', '../geometry/metric.ts', false],
  ['camera/probe.ts', '../base/units.ts', true],
  ['camera/probe.ts', '../geometry/view.ts', false],
  ['camera/probe.ts', '../pose/pose.ts', false],
  ['camera/window/probe.ts', '../../monitor/protocol.ts', false],
  ['camera/pure/probe.ts', '../window/camera.ts', false],
  ['camera/worker/probe.ts', '../window/camera.ts', false],
  ['pose/probe.ts', '@tensorflow/tfjs-core', true],
  ['pose/probe.ts', '@tensorflow-models/pose-detection', true],
  ['pose/probe.ts', '../base/units.ts', true],
  ['pose/probe.ts', '../geometry/measure.ts', false],
  ['geometry/probe.ts', '../pose/pose.ts', true],
  ['geometry/probe.ts', '../pose/movenet.ts', false],
  ['geometry/probe.ts', '@tensorflow/tfjs-core', false],
  ['geometry/probe.ts', '../camera/feed.ts', false],
  ['geometry/probe.ts', '../alerts/decide/outcome.ts', false],
  ['alerts/probe.ts', '../geometry/measure.ts', true],
  ['alerts/probe.ts', '../pose/pose.ts', false],
  ['alerts/probe.ts', '../history/store/open.ts', false],
  ['alerts/load/probe.ts', '../decide/risk.ts', false],
  ['alerts/decide/probe.ts', '../load/creep.ts', true],
  ['history/store/probe.ts', 'idb', true],
  ['history/analysis/probe.ts', 'idb', false],
  ['history/store/probe.ts', '../backup/export.ts', false],
  ['history/records/probe.ts', '../analysis/rollup.ts', false],
  ['history/analysis/probe.ts', '../records/minute.ts', true],
  ['geometry/fit/probe.ts', '../head/cva.ts', false],
  ['geometry/standing/probe.ts', '../trunk/trunk-metrics.ts', false],
  ['geometry/trunk/probe.ts', '../standing/trunk-lean.ts', true],
  ['geometry/head/probe.ts', '../fit/seen-points.ts', true],
  ['geometry/head/probe.ts', '../metric.ts', true],
  ['geometry/trunk/probe.ts', '../calibration/relevel.ts', false],
  ['alerts/reminders/probe.ts', '../breaks/breaks.ts', false],
  ['history/backup/probe.ts', '../store/history.ts', true],
  ['history/probe.ts', '../alerts/step.ts', true],
  ['history/probe.ts', '../monitor/protocol.ts', false],
  ['history/probe.ts', '../ui/state.ts', false],
  ['monitor/probe.ts', '../history/store/open.ts', true],
  ['monitor/probe.ts', './worker/watch.ts', false],
  ['monitor/worker/probe.ts', '../window/handle.ts', false],
  ['monitor/window/probe.ts', '../worker/main.ts', true],
  ['monitor/window/probe.ts', '../worker/watch.ts', false],
  ['monitor/probe.ts', 'idb', false],
  ['monitor/probe.ts', '../ui/state.ts', false],
  ['monitor/probe.ts', '../platform/sound.ts', false],
  ['monitor/probe.ts', '@tensorflow/tfjs-core', false],
  ['platform/probe.ts', '../history/records/settings.ts', true],
  ['platform/probe.ts', '../monitor/protocol.ts', false],
  ['platform/probe.ts', '../ui/state.ts', false],
  ['platform/probe.ts', 'preact', false],
  ['ui/probe.tsx', 'preact', true],
  ['ui/probe.tsx', '@preact/signals', true],
  ['ui/probe.tsx', '../pose/pose.ts', true],
  ['ui/probe.tsx', '../pose/create.ts', false],
  ['ui/probe.tsx', '../monitor/protocol.ts', true],
  ['ui/probe.tsx', '../monitor/worker/watch.ts', false],
  ['ui/probe.tsx', 'idb', false],
  ['ui/probe.tsx', 'uplot', false],
  ['ui/charts/probe.ts', 'uplot', true],
  ['ui/components/probe.tsx', '../charts/chart.tsx', false],
  ['ui/format/probe.ts', '../components/measure.tsx', false],
  ['ui/probe.tsx', '../features/watch/now.tsx', false],
  ['ui/probe.tsx', '../app/actions.ts', false],
  ['features/watch/probe.tsx', '../../ui/state.ts', true],
  ['features/watch/probe.tsx', '../../monitor/window/handle.ts', true],
  ['features/watch/probe.tsx', '../trends/range.tsx', false],
  ['features/watch/probe.tsx', '../../pose/create.ts', false],
  ['features/snapshot/worker/probe.ts', '../../../pose/create.ts', true],
  ['features/snapshot/worker/probe.ts', '../../../ui/state.ts', false],
  ['features/snapshot/worker/probe.ts', '../window/snapshot-worker.ts', false],
  ['features/snapshot/pure/probe.ts', '../../../pose/movenet.ts', false],
  ['features/snapshot/pure/probe.ts', '../window/snapshot-worker.ts', false],
  ['features/snapshot/pure/probe.ts', '../../../geometry/measure.ts', true],
  ['features/snapshot/view/probe.ts', '../screens/result.tsx', false],
  ['features/snapshot/probe.ts', '../../app/actions.ts', false],
  ['app/probe.ts', '../features/watch/now.tsx', true],
  ['app/probe.ts', '../pose/create.ts', false],
  ['main.tsx', './app/start-app.ts', true],
  ['main.tsx', '@tensorflow/tfjs-core', false],
  ['main.tsx', './geometry/measure.ts', false],
  ['geometry/probe.ts', '../../tests/support/people.ts', false],
  ['geometry/probe.ts', '../../tools/validate.ts', false],
];

/** The ways in which one file can name another. */
const FORMS: readonly ((from: string) => string)[] = [
  (from) => `import { thing } from '${from}';`,
  (from) => `import type { Thing } from '${from}';`,
  (from) => `export { thing } from '${from}';`,
  (from) => `import '${from}';`,
  (from) => `const later = () => import('${from}');`,
  (from) => `new Worker(new URL('${from}', import.meta.url));`,
];

describe('the arrows of the architecture', () => {
  test.each(IMPORTS)('%s importing %s: %s', (file, from, allowed) => {
    for (const form of FORMS) expect(objections(file, form(from))).toHaveLength(allowed ? 0 : 1);
  });

  test('an objection names the file, the import and the reason', () => {
    expect(objections('features/watch/now.tsx', `import { x } from '../trends/range.tsx';`)).toEqual([
      'src/features/watch/now.tsx imports ../trends/range.tsx: features never import each other: what two of them need moves down',
    ]);
  });
});

interface Finding {
  readonly code: string;
  readonly filename: string;
}

describe('lint rules', () => {
  const root = process.cwd();
  const bench = mkdtempSync(join(tmpdir(), 'plumbline-arrows-'));
  const findings: Finding[] = [];

  /** One file in a project of its own that has our lint rules. */
  function place(folder: string, path: string, text: string): void {
    const file = join(bench, folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    cpSync(join(root, '.oxlintrc.json'), join(bench, folder, '.oxlintrc.json'));
  }

  function lint(): Promise<Finding[]> {
    const oxlint = join(root, 'node_modules/.bin/oxlint');
    return new Promise((resolve, reject) => {
      // It exits with 1 when it finds something, which is what it is here for.
      execFile(oxlint, ['--format', 'json', '.'], { cwd: bench, shell: false }, (_, output) => {
        try {
          resolve((JSON.parse(output) as { diagnostics: Finding[] }).diagnostics);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }

  beforeAll(async () => {
    place('cycle', 'src/geometry/a.ts', `import { b } from './b.ts';\nexport const a = () => b();\n`);
    place('cycle', 'src/geometry/b.ts', `import { a } from './a.ts';\nexport const b = (): unknown => a();\n`);
    place('default', 'src/geometry/a.ts', 'export default 1;\n');
    place('default', 'vite.config.ts', 'export default {};\n');
    place('any', 'src/geometry/a.ts', 'export const a = (b: any) => String(b);\n');
    place(
      'long',
      'src/geometry/a.ts',
      Array.from({ length: 301 }, (_, line) => `export const a${line} = ${line};\n`).join(''),
    );
    findings.push(...(await lint()));
  });
  afterAll(() => rmSync(bench, { recursive: true, force: true }));

  const found = (folder: string, rule: string) =>
    findings.filter(({ code, filename }) => filename.split('/').includes(folder) && code.includes(rule));

  test('an import cycle is found from both ends', () => {
    expect(found('cycle', 'no-cycle')).toHaveLength(2);
  });

  test('default exports are for configuration files only', () => {
    expect(found('default', 'no-default-export').map(({ filename }) => filename)).toEqual([
      'default/src/geometry/a.ts',
    ]);
  });

  test('any is refused', () => {
    expect(found('any', 'no-explicit-any')).toHaveLength(1);
  });

  test('a file of more than 300 lines is refused', () => {
    expect(found('long', 'max-lines')).toHaveLength(1);
  });
});
