// `npm run check`: everything that can be said about the sources without running them, all of it even if one fails.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const bin = (name) => `node_modules/.bin/${name}`;

const CHECKS = [
  { name: 'types', command: bin('tsc'), args: ['-b', '--force', '--pretty'] },
  {
    name: 'lint',
    command: bin('oxlint'),
    args: ['--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
  },
  { name: 'conventions', command: 'node', args: ['scripts/conventions.mjs'] },
  { name: 'messages', command: 'node', args: ['scripts/messages.mjs', '--check'] },
  { name: 'stray text', command: 'node', args: ['scripts/stray-text.mjs'] },
  { name: 'format', command: bin('prettier'), args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'dead code', command: bin('knip'), args: ['--no-progress'] },
  { name: 'licences', command: 'node', args: ['scripts/licences.mjs'] },
];

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
