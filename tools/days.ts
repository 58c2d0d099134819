import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { PRESETS, type Preset } from '../src/alerts/alert-frequency.ts';
import { NOISES, type Noise } from './days/noise.ts';
import { docReport, plainReport } from './days/print.ts';
import { reportOf } from './days/report.ts';
import { targetsOf } from './days/targets.ts';
import { merge } from './days/slices.ts';
import { tryAll, type Trials } from './days/trials.ts';

const names = (table: object): string => Object.keys(table).join('|');

const USAGE = `Usage: npm run --silent days -- [--json] [--days N] [--first N] [--seed N] [--preset ${names(PRESETS)}]... [--noise ${names(NOISES)}] [--keep FILE] [--update-docs]
       npm run --silent days -- --merge FILE... [--json] [--update-docs]
A long sample in slices: persons --first to --first + --days - 1 of the seed, each slice kept with --keep, all of them merged.`;

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
  const { json, updateDocs, keep, sample, slices } = options;
  const trials = sample === null ? await merged(slices) : tryAll(sample, (what) => console.error(`living: ${what}`));
  if (trials === null) {
    console.error('These files are no slices of one sample that follow each other.');
    return 2;
  }
  if (keep !== null) await writeFile(keep, JSON.stringify(trials));
  const report = reportOf(trials);
  const targets = targetsOf(report);
  process.stdout.write(`${json ? JSON.stringify({ ...report, targets }) : plainReport(report).join('\n')}\n`);
  if (updateDocs) await updateTable(docReport(report));
  return targets.every(({ met }) => met) ? 0 : 1;
}

const merged = async (files: readonly string[]): Promise<Trials | null> =>
  merge(await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as Trials)));

function optionsFrom(args: string[]) {
  const parsed = parsedFrom(args);
  if (parsed === null) return null;
  const { json, 'update-docs': updateDocs, keep = null, merge: slices } = parsed;
  const sample = slices.length > 0 ? null : sampleFrom(parsed);
  if (sample === null && (slices.length === 0 || keep !== null)) return null;
  return { json, updateDocs, keep, sample, slices };
}

function sampleFrom({ days, first, seed, preset, noise }: NonNullable<ReturnType<typeof parsedFrom>>) {
  const [count, from, start] = [Number(days), Number(first), Number(seed)];
  const countable = [count, from, start].every((number) => Number.isInteger(number) && number >= 0) && count > 0;
  if (!countable || !preset.every(isPreset) || !isNoise(noise)) return null;
  return { days: count, first: from, seed: start, presets: [...new Set(preset)].filter(isPreset), noise };
}

function parsedFrom(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        days: { type: 'string', default: '40' },
        first: { type: 'string', default: '0' },
        seed: { type: 'string', default: '1' },
        preset: { type: 'string', multiple: true, default: Object.keys(PRESETS) },
        noise: { type: 'string', default: 'mixed' },
        keep: { type: 'string' },
        merge: { type: 'string', multiple: true, default: [] },
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
