// `npm run check`: all static checks of the sources. If one fails, the others still run.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { CHECKS } from './lib/checks.mjs';

function run({ name, command, args }) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) =>
      resolve({ name, ok: code === 0, output, seconds: (performance.now() - started) / 1000 }),
    );
  });
}

if (!existsSync('node_modules')) {
  console.error('Nothing is installed yet: run `npm ci` first.');
  process.exit(2);
}

const results = await Promise.all(CHECKS.map(run));
for (const { name, ok, output } of results) if (!ok) console.log(`\n--- ${name}\n${output.trim()}`);
console.log('');
for (const { name, ok, seconds } of results)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
if (results.some(({ ok }) => !ok)) process.exitCode = 1;
