import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentPolicy, SECURITY_HEADERS } from '../../../scripts/lib/policy.mjs';
import { ROOT } from '../../../scripts/lib/project.mjs';

const DOCKERFILE = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'plumbline-container-'));
let server: ChildProcess;
let origin = '';

/** Without the write bits, as `docker run --read-only` has it for somebody who is not root. */
const readOnly = () => {
  for (const part of ['scripts', 'node_modules', 'dist', '.']) chmodSync(join(folder, part), 0o555);
};

// The last stage of the image, without Docker: its files, its user, its command.
beforeAll(async () => {
  const copied = [...DOCKERFILE.matchAll(/^COPY --from=build \/plumbline\/(\S+) (\S+)$/gm)];
  if (copied.length === 0) throw new Error('the Dockerfile copies nothing');
  for (const [, from = '', to = ''] of copied) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    if (from !== 'dist') cpSync(join(ROOT, from), join(folder, to), { recursive: true });
  }
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), '<!doctype html><title>Plumbline</title>');
  readOnly();
  const [program = '', ...args] = /^CMD \["(.*)"\]$/m.exec(DOCKERFILE)?.[1]?.split('", "') ?? [];
  if (program !== 'node') throw new Error(`expected node, the Dockerfile runs ${program}`);
  const uid = Number(/^USER (\d+):\d+$/m.exec(DOCKERFILE)?.[1]);
  server = spawn(process.execPath, args, {
    cwd: folder,
    env: { HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
    // Only root may become somebody else; anybody else is unprivileged already.
    ...(process.getuid?.() === 0 ? { uid, gid: uid } : {}),
  });
  const port = await new Promise<string>((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    server.stdout?.setEncoding('utf8').on('data', (said: string) => {
      const found = /:(\d+)\n/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  origin = `http://localhost:${port}`;
});
afterAll(() => {
  server.kill('SIGKILL');
  for (const part of ['.', 'dist', 'scripts', 'node_modules']) chmodSync(join(folder, part), 0o755);
  rmSync(folder, { recursive: true });
});

test('the image has all that its command needs, and serves the page with the policy', async () => {
  const answer = await fetch(origin);
  expect(await answer.text()).toContain('Plumbline');
  expect(answer.headers.get('content-security-policy')).toBe(contentPolicy);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer.headers.get(name)).toBe(value);
});

test('it ends at once when the container is stopped', async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('the recipe for other servers states the headers as they are', () => {
  const recipe = readFileSync(join(ROOT, 'docs/hosting.md'), 'utf8');
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    expect(recipe).toContain(`add_header ${name} "${value}" always;`);
    expect(recipe).toContain(`${name} "${value}"\n`);
  }
});
