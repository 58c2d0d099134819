import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { STATED_ERRORS } from '../src/geometry/stated-errors.ts';
import { lookAtFolder, type Looking } from './lab/folders.ts';
import { FormatError } from './lab/json.ts';
import { emptyLab, type Lab } from './lab/lab.ts';
import { reportOf } from './lab/report.ts';
import { docReport, plainReport } from './lab/report-text.ts';
import { estimatorVersion, remembering, rememberingTurned } from './lab/remembered.ts';
import { validateOptions, type ValidateOptions } from './lab/options.ts';
import { scoreLab } from './lab/score-lab.ts';
import { statedErrors, statedModule } from './lab/stated.ts';
import { standingReport } from './lab/standing/figures.ts';
import { namedViews } from './lab/standing/left-out-views.ts';
import { floorsOf, leftOutTrials } from './lab/standing/left-out.ts';
import { lookAtStanding, type SeenStanding } from './lab/standing/looks.ts';
import { docStanding, plainStanding } from './lab/standing/report-text.ts';
import { standingTrials } from './lab/standing/trials.ts';
import { openPose } from './node/pose.ts';
import type { PoseEstimator } from '../src/pose/estimator.ts';

const USAGE =
  'Usage: npm run validate -- [--json] [--update-docs] [--remember] [--standing | --live | --full-people N] [--people N] [--seed S] DIR...';
const LOOKS = '.cache/looks';
const DOCS = 'docs/accuracy.md';
const STATED = 'src/geometry/stated-errors.ts';
/** What a run writes into docs/accuracy.md, and what `--standing` writes. */
const WRITTEN = {
  all: ['<!-- written by npm run validate -- --update-docs: begin -->', '<!-- end -->'],
  standing: ['<!-- written by npm run validate -- --standing --update-docs: begin -->', '<!-- standing: end -->'],
} as const;

/**
 * Scores pictures with known posture, in the formats of lab/README.md, by the app's own code: see docs/accuracy.md. `--remember` keeps
 * what the networks saw, so that the next run only measures. `--live` looks at each picture as at a camera's alone; `--full-people N`
 * looks so at all but N people of each folder. `--people N` takes N people of each folder, drawn by `--seed`. `--standing` asks nothing but
 * how people who stand hang on the plumb line, from behind too.
 */
export async function main(args: string[]): Promise<number> {
  const options = validateOptions(args);
  if (typeof options === 'string') {
    console.error(`${options}${USAGE}`);
    return 2;
  }
  const missing = await missingFrom(options.folders);
  for (const folder of missing) console.error(`${folder}: there is no such folder.`);
  if (missing.length > 0) return 2;
  if (options.standing)
    return validateStanding(options).catch((error: unknown) => {
      if (!(error instanceof FormatError)) throw error;
      console.error(error.message);
      return 1;
    });
  const { folders, json, updateDocs, remember, live, sample, fullSample } = options;
  const version = remember ? await estimatorVersion() : null;
  const opened = async (snapshot: boolean): Promise<PoseEstimator> => {
    const estimator = await openPose({ snapshot });
    return version === null ? estimator : remembering(estimator, LOOKS, version + (snapshot ? 'full' : 'live'));
  };
  const estimators = { pictures: live ? null : await opened(true), camera: await opened(false) };
  const lab = emptyLab();
  const complaints: string[] = [];
  try {
    for (const folder of folders)
      if ((await walk(folder, { ...estimators, sample, fullSample }, lab, complaints)) === 0)
        complaints.push(`${folder}: there is no groups.json, index.json, sequence.json or labels.json here.`);
  } finally {
    estimators.pictures?.dispose();
    estimators.camera.dispose();
  }
  if (isEmpty(lab) && complaints.length > 0) {
    for (const complaint of complaints) console.error(complaint);
    return 1;
  }
  const collected = scoreLab(lab);
  collected.complaints.push(...complaints);
  const stated = updateDocs ? statedErrors(collected.trials) : STATED_ERRORS;
  const report = reportOf(collected, lab, stated);
  for (const complaint of collected.complaints) console.error(complaint);
  process.stdout.write(`${json ? JSON.stringify(report) : plainReport(report).join('\n')}\n`);
  if (updateDocs) {
    await writeFile(STATED, await pretty(statedModule(stated), STATED));
    await writeInto(WRITTEN.all, docReport(report, stated));
  }
  return collected.complaints.length > 0 ? 1 : 0;
}

/** Those that are no folder. */
async function missingFrom(folders: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(folders.map((folder) => stat(folder).catch(() => null)));
  return folders.filter((_, index) => found[index]?.isDirectory() !== true);
}

const isEmpty = ({ groups, stills, sequences, photos, reals }: Lab): boolean =>
  [groups, stills, sequences, photos, reals].every(({ length }) => length === 0);

/** People who stand, head to feet in the picture, each left out in turn. */
async function validateStanding({ folders, json, updateDocs, remember, sample }: ValidateOptions): Promise<number> {
  const opened = await openPose({ snapshot: true });
  const estimator = remember ? rememberingTurned(opened, LOOKS, `${await estimatorVersion()}full`) : opened;
  const seen: SeenStanding[] = [];
  try {
    for (const folder of folders) seen.push(...(await lookAtStanding(folder, estimator, sample)));
  } finally {
    estimator.dispose();
  }
  const trials = standingTrials(seen);
  const report = standingReport(seen, leftOutTrials(trials), namedViews(seen));
  const floors = floorsOf(trials);
  process.stdout.write(`${json ? JSON.stringify({ ...report, floors }) : plainStanding(report, floors).join('\n')}\n`);
  if (updateDocs) await writeInto(WRITTEN.standing, docStanding(report));
  return 0;
}

/** Puts lines between two marks of docs/accuracy.md. */
async function writeInto([begin, end]: readonly [string, string], lines: readonly string[]): Promise<void> {
  const text = await readFile(DOCS, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${DOCS}: the mark ${begin} is missing.`);
  const written = await pretty(lines.join('\n'), DOCS); // what is written by hand stays as it is
  await writeFile(DOCS, `${text.slice(0, from)}${begin}\n\n${written}\n${text.slice(to)}`);
}

const pretty = async (text: string, filepath: string): Promise<string> =>
  format(text, { ...(await resolveConfig(filepath)), filepath });

/** A folder of a known format, or the folders below it. Answers how many were looked at; one in a format of its own is complained about. */
async function walk(folder: string, looking: Looking, lab: Lab, complaints: string[]): Promise<number> {
  try {
    if (await lookAtFolder(folder, looking, lab)) return 1;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    complaints.push(error.message);
    return 1;
  }
  let known = 0;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name)))
    if (entry.isDirectory()) known += await walk(join(folder, entry.name), looking, lab, complaints);
  return known;
}
