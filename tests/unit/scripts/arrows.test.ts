import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** [file, what it imports, may it?] The arrows of docs/architecture.md. */
const IMPORTS: readonly (readonly [string, string, boolean])[] = [
  ['src/camera/probe.ts', '../geometry/units.ts', true],
  ['src/camera/probe.ts', '../geometry/view.ts', false],
  ['src/camera/probe.ts', '../pose/pose.ts', false],
  ['src/camera/window/probe.ts', '../../monitor/protocol.ts', false],
  ['src/pose/probe.ts', '@tensorflow/tfjs-core', true],
  ['src/pose/probe.ts', '@tensorflow-models/pose-detection', true],
  ['src/pose/probe.ts', '../geometry/units.ts', true],
  ['src/pose/probe.ts', '../geometry/index.ts', false],
  ['src/pose/probe.ts', '../alerts/index.ts', false],
  ['src/geometry/probe.ts', '../pose/pose.ts', true],
  ['src/geometry/probe.ts', '../pose/movenet.ts', false],
  ['src/geometry/probe.ts', '@tensorflow/tfjs-core', false],
  ['src/geometry/probe.ts', '../camera/feed.ts', false],
  ['src/geometry/probe.ts', '../alerts/outcome.ts', false],
  ['src/alerts/probe.ts', '../geometry/index.ts', true],
  ['src/alerts/probe.ts', '../pose/pose.ts', false],
  ['src/alerts/probe.ts', '../history/store/open.ts', false],
  ['src/history/probe.ts', 'idb', true],
  ['src/history/probe.ts', '../alerts/index.ts', true],
  ['src/history/probe.ts', '../monitor/protocol.ts', false],
  ['src/history/probe.ts', '../ui/state.ts', false],
  ['src/monitor/probe.ts', '../history/store/open.ts', true],
  ['src/monitor/probe.ts', 'idb', false],
  ['src/monitor/probe.ts', '../ui/state.ts', false],
  ['src/monitor/probe.ts', '../platform/index.ts', false],
  ['src/monitor/probe.ts', '@tensorflow/tfjs-core', false],
  ['src/snapshot/probe.ts', '../history/records/snapshot.ts', true],
  ['src/snapshot/worker/probe.ts', '../../pose/index.ts', true],
  ['src/snapshot/pure/probe.ts', '../../pose/movenet.ts', false],
  ['src/snapshot/pure/probe.ts', '../../camera/index.ts', false],
  ['src/snapshot/window/probe.ts', '../../pose/index.ts', false],
  ['src/snapshot/window/probe.ts', '../../monitor/protocol.ts', false],
  ['src/snapshot/probe.ts', '../ui/state.ts', false],
  ['src/monitor/probe.ts', '../snapshot/index.ts', false],
  ['src/ui/probe.tsx', '../snapshot/index.ts', true],
  ['src/platform/probe.ts', '../history/store/open.ts', true],
  ['src/platform/probe.ts', '../ui/state.ts', false],
  ['src/platform/probe.ts', 'preact', false],
  ['src/ui/probe.tsx', 'preact', true],
  ['src/ui/probe.tsx', '@preact/signals', true],
  ['src/ui/probe.tsx', '../pose/pose.ts', true],
  ['src/ui/probe.tsx', '../pose/index.ts', false],
  ['src/ui/probe.tsx', 'idb', false],
  ['src/ui/probe.tsx', '../app/actions.ts', false],
  ['src/app/probe.ts', '../ui/index.ts', true],
  ['src/app/probe.ts', '@preact/signals', true],
  ['src/app/probe.ts', '../pose/index.ts', false],
  ['src/platform/probe.ts', '../app/actions.ts', false],
  ['src/main.tsx', './ui/index.ts', true],
  ['src/main.tsx', '@tensorflow/tfjs-core', false],
  ['src/geometry/probe.ts', '../../tests/support/people.ts', false],
];

interface Finding {
  readonly code: string;
  readonly filename: string;
}

const root = process.cwd();
const bench = mkdtempSync(join(tmpdir(), 'plumbline-arrows-'));

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

const findings: Finding[] = [];

beforeAll(async () => {
  IMPORTS.forEach(([path, from], index) => {
    place(`case-${index}`, path, `import { thing } from '${from}';\nthing();\n`);
  });
  place('cycle', 'src/geometry/a.ts', `import { b } from './b.ts';\nexport const a = () => b();\n`);
  place('cycle', 'src/geometry/b.ts', `import { a } from './a.ts';\nexport const b = (): unknown => a();\n`);
  place('default', 'src/geometry/a.ts', 'export default 1;\n');
  place('default', 'vite.config.ts', 'export default {};\n');
  place('any', 'src/geometry/a.ts', 'export const a = (b: any) => String(b);\n');
  findings.push(...(await lint()));
});

afterAll(() => rmSync(bench, { recursive: true, force: true }));

const found = (folder: string, rule: string) =>
  findings.filter(({ code, filename }) => filename.split('/').includes(folder) && code.includes(rule));

describe('lint keeps the arrows', () => {
  test.each(IMPORTS.map((row, index) => [...row, index] as const))('%s importing %s: %s', (_, __, allowed, index) => {
    expect(found(`case-${index}`, 'no-restricted-imports')).toHaveLength(allowed ? 0 : 1);
  });

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
});
