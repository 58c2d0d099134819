// `npm run reproducible`: tests that two builds of the same sources are identical. Copies all files that Git tracks to another folder,
// builds there (another time, another path) and compares each file with dist/.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { buildHash, filesOf } from './lib/build-hash.mjs';
import { build, DIST, ROOT } from './lib/project.mjs';

build();
const copy = mkdtempSync(join(tmpdir(), 'plumbline-again-'));
try {
  const known = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  for (const name of known.toString().split('\0').filter(Boolean))
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir');
  execFileSync(execPath, [join(copy, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], {
    cwd: copy,
    stdio: 'inherit',
    env: { ...env, NODE_ENV: 'production', TZ: 'Pacific/Chatham', LANG: 'C' },
  });
  const [one, other] = [filesOf(DIST), filesOf(join(copy, 'dist'))];
  const different = [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
  for (const name of different) console.error(`not the same: ${name}`);
  if (different.length > 0) process.exitCode = 1;
  else console.log(`Built twice, ${one.size} files, the same bytes: sha256 ${buildHash(DIST)}`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
