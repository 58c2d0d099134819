import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { PRESETS, type Preset } from '../src/alerts/alert-frequency.ts';
import { NOISES, type Noise } from './days/noise.ts';
import { docReport, plainReport } from './days/print.ts';
import { daysReport } from './days/report.ts';
import { targetsOf } from './days/targets.ts';

const names = (table: object): string => Object.keys(table).join('|');

const USAGE = `Usage: npm run --silent days -- [--json] [--days N] [--seed N] [--preset ${names(PRESETS)}]... [--noise ${names(NOISES)}] [--update-docs]`;

const DOCS = 'docs/decisions/0009-alert-rules.md';
const [BEGIN, END] = ['<!-- written by npm run days -- --update-docs: begin -->', '<!-- end -->'];

const isPreset = (name: string): name is Preset => name in PRESETS;
const isNoise = (name: string): name is Noise => name in NOISES;

/** Lives days with noisy readings through the alert layer: what it says too often, and what too late. See docs/decisions/0009-alert-rules.md. */
export async function main(args: string[]): Promise<number> {
  const options = optionsFrom(args);
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const { json, updateDocs, ...sample } = options;
  const report = daysReport(sample, (what) => console.error(`living: ${what}`));
  const targets = targetsOf(report);
  process.stdout.write(`${json ? JSON.stringify({ ...report, targets }) : plainReport(report).join('\n')}\n`);
  if (updateDocs) await updateTable(docReport(report));
  return targets.every(({ met }) => met) ? 0 : 1;
}

function optionsFrom(args: string[]) {
  const parsed = parsedFrom(args);
  if (parsed === null) return null;
  const { json, days, seed, preset, noise, 'update-docs': updateDocs } = parsed;
  const [count, start] = [Number(days), Number(seed)];
  const countable = Number.isInteger(count) && count > 0 && Number.isInteger(start) && start >= 0;
  if (!countable || !preset.every(isPreset) || !isNoise(noise)) return null;
  return { json, updateDocs, days: count, seed: start, presets: [...new Set(preset)].filter(isPreset), noise };
}

function parsedFrom(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        days: { type: 'string', default: '40' },
        seed: { type: 'string', default: '1' },
        preset: { type: 'string', multiple: true, default: Object.keys(PRESETS) },
        noise: { type: 'string', default: 'mixed' },
        'update-docs': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(error.message);
    return null;
  }
}

async function updateTable(lines: readonly string[]): Promise<void> {
  const text = await readFile(DOCS, 'utf8');
  const [head, tail] = [text.split(BEGIN)[0] ?? '', text.split(END)[1] ?? ''];
  const body = `${head}${BEGIN}\n\n${lines.join('\n')}\n\n${END}${tail}`;
  await writeFile(DOCS, await format(body, { ...(await resolveConfig(DOCS)), filepath: DOCS }));
}
