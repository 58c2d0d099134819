import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { STATED_ERRORS } from '../src/geometry/stated-errors.ts';
import { lookAtFolder, type Estimators } from './lab/folders.ts';
import { emptyLab, type Lab } from './lab/lab.ts';
import { docReport, plainReport, reportOf } from './lab/report.ts';
import { estimatorVersion, remembering } from './lab/remembered.ts';
import { scoreLab } from './lab/score-lab.ts';
import { statedErrors, statedModule } from './lab/stated.ts';
import { openPose } from './node/pose.ts';
import type { PoseEstimator } from '../src/pose/estimator.ts';

const FLAGS = ['--json', '--update-docs', '--remember'];
const USAGE = `Usage: npm run validate -- ${FLAGS.map((flag) => `[${flag}]`).join(' ')} DIR...`;
const LOOKS = '.cache/looks';
const DOCS = 'docs/accuracy.md';
const STATED = 'src/geometry/stated-errors.ts';
const [BEGIN, END] = ['<!-- written by npm run validate -- --update-docs: begin -->', '<!-- end -->'];

/**
 * Scores pictures with known posture, in the formats of lab/README.md, by the app's own code: see docs/accuracy.md. `--remember` keeps
 * what the networks saw, so that the next run only measures.
 */
export async function main(args: string[]): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith('--'));
  const folders = args.filter((arg) => !arg.startsWith('--'));
  const strange = flags.find((flag) => !FLAGS.includes(flag));
  if (strange !== undefined || folders.length === 0) {
    console.error(strange === undefined ? USAGE : `${strange}: there is no such option. ${USAGE}`);
    return 2;
  }
  const version = flags.includes('--remember') ? await estimatorVersion() : null;
  const opened = async (snapshot: boolean): Promise<PoseEstimator> => {
    const estimator = await openPose({ snapshot });
    return version === null ? estimator : remembering(estimator, LOOKS, version + (snapshot ? 'full' : 'live'));
  };
  const estimators = { pictures: await opened(true), camera: await opened(false) };
  const lab = emptyLab();
  const complaints: string[] = [];
  try {
    for (const folder of folders) {
      if ((await walk(folder, estimators, lab)) === 0)
        complaints.push(`${folder}: there is no groups.json, index.json, sequence.json or labels.json here.`);
    }
  } finally {
    estimators.pictures.dispose();
    estimators.camera.dispose();
  }
  const collected = scoreLab(lab);
  collected.complaints.push(...complaints);
  const updating = flags.includes('--update-docs');
  const stated = updating ? statedErrors(collected.trials) : STATED_ERRORS;
  const report = reportOf(collected, lab, stated);
  for (const complaint of collected.complaints) console.error(complaint);
  process.stdout.write(`${flags.includes('--json') ? JSON.stringify(report) : plainReport(report).join('\n')}\n`);
  if (updating) {
    await writeFile(STATED, await pretty(statedModule(stated), STATED));
    const text = await readFile(DOCS, 'utf8');
    const [head, tail] = [text.split(BEGIN)[0] ?? '', text.split(END)[1] ?? ''];
    const body = `${head}${BEGIN}\n\n${docReport(report, stated).join('\n')}\n\n${END}${tail}`;
    await writeFile(DOCS, await pretty(body, DOCS));
  }
  return collected.complaints.length > 0 ? 1 : 0;
}

const pretty = async (text: string, filepath: string): Promise<string> =>
  format(text, { ...(await resolveConfig(filepath)), filepath });

/** A folder of a known format, or the folders below it. Answers how many were looked at. */
async function walk(folder: string, estimators: Estimators, lab: Lab): Promise<number> {
  if (await lookAtFolder(folder, estimators, lab)) return 1;
  let known = 0;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name)))
    if (entry.isDirectory()) known += await walk(join(folder, entry.name), estimators, lab);
  return known;
}
