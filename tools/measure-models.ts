import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from 'simple-statistics';
import { startWasm } from '../src/pose/backend.ts';
import type { PoseAssets } from '../src/pose/estimator.ts';
import { loadPersonFinder } from '../src/pose/person-finder.ts';
import { candidates, type Candidate, type Points } from './models/candidates.ts';
import { score, type Score } from './models/score.ts';
import { readGroups, readPresence, type Group, type Item } from './models/truth.ts';
import { nodeAssets } from './node/assets.ts';
import { readPicture } from './node/picture.ts';

const USAGE = `node scripts/tool.mjs tools/measure-models.ts [--models DIR] [--update-docs] LAB

Compares pose networks on pictures with known posture and prints the table of docs/decisions/0002-pose-models.md.
  LAB            a folder with groups/groups.json and sequences/*/sequence.json
  --models DIR   where network files lie (those not shipped are left out otherwise): names as in public/models
  --update-docs  writes the table's rows into that decision`;

const DECISION = 'docs/decisions/0002-pose-models.md';
const ROUNDS = 7; // of each candidate on one picture, in turn, for what it costs
const UNIT = 'MoveNet lightning, whole picture'; // costs are in runs of it
const EVERY = 40; // pictures between two signs of life

export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { models: { type: 'string' }, 'update-docs': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [lab] = positionals;
  if (lab === undefined || positionals.length > 1) {
    console.error(USAGE);
    return 2;
  }
  const folder = resolve(values.models ?? 'public/models');
  const assets = nodeAssets(process.cwd(), folder);
  await startWasm(assets);
  const files = new Set(
    (await readdir(folder)).filter((name) => name.endsWith('.bin')).map((name) => name.slice(0, -4)),
  );
  const ways = await candidates(assets, files);
  const groups = await readGroups(lab);
  const times = await time(ways, join(lab, groups[0]!.items[0]!.image));
  const unit = times.get(ways.find(({ name }) => name === UNIT)!)!;
  const seen = await look(ways, groups, lab);
  const rows = ways.map((way) => row(way.name, times.get(way)! / unit, score(groups, seen.get(way)!)));
  console.log([HEADER, RULE, ...rows].join('\n'));
  if (values['update-docs']) await writeFile(DECISION, withRows(await readFile(DECISION, 'utf8'), rows));
  console.log(await presence(assets, lab));
  return 0;
}

/** The finder's answer to the sequences' frames. */
async function presence(assets: PoseAssets, lab: string): Promise<string> {
  const finder = await loadPersonFinder(assets, 'blazepose-detector');
  const counts = { people: 0, found: 0, empty: 0, mistaken: 0 };
  for (const { image, person } of await readPresence(lab)) {
    const found = (await finder.find(await readPicture(join(lab, image)))).some(({ score: sure }) => sure >= 0.5);
    if (person) counts.people++;
    else counts.empty++;
    if (found) counts[person ? 'found' : 'mistaken']++;
  }
  return `\nfinder: ${counts.found} of ${counts.people} people, ${counts.mistaken} of ${counts.empty} empty rooms`;
}

type Seen = ReadonlyMap<Item, Points>;

/** Picture by picture, so that each is read once and ways that begin alike share their beginning. */
async function look(
  ways: readonly Candidate[],
  groups: readonly Group[],
  lab: string,
): Promise<ReadonlyMap<Candidate, Seen>> {
  const seen = new Map(ways.map((way) => [way, new Map<Item, Points>()]));
  const items = groups.flatMap((group) => group.items);
  for (const [index, item] of items.entries()) {
    const picture = await readPicture(join(lab, item.image));
    for (const [way, found] of seen) {
      const points = await way.points(picture);
      if (points) found.set(item, points);
    }
    if ((index + 1) % EVERY === 0) console.error(`${index + 1} of ${items.length} pictures`);
  }
  return seen;
}

/** Medians of rounds in which every candidate has its turn, so that whatever slows the machine slows all. */
async function time(ways: readonly Candidate[], path: string): Promise<ReadonlyMap<Candidate, number>> {
  const picture = await readPicture(path);
  const taken = new Map(ways.map((way) => [way, [] as number[]]));
  for (let round = -1; round < ROUNDS; round++) {
    for (const [way, list] of taken) {
      const unknown = { ...picture }; // nothing is remembered of it
      const began = performance.now();
      await way.points(unknown);
      if (round >= 0) list.push(performance.now() - began); // the first round compiles
    }
  }
  return new Map([...taken].map(([way, list]) => [way, median(list) * way.share]));
}

const HEADER = '| points from | cost | side: ear | shoulder | hip | r | slope | MAE | trunk | front: ear | shoulder |';
const RULE = '|---|---|---|---|---|---|---|---|---|---|---|';

/** The decision with these rows in place of its own; what is set in bold there stays bold. */
function withRows(decision: string, rows: readonly string[]): string {
  const lines = decision.split('\n');
  const start = lines.indexOf(HEADER) + 2;
  const end = lines.indexOf('', start);
  if (start < 2 || end < 0) throw new Error(`no table in ${DECISION}`);
  const bold = lines.slice(start, end).flatMap((line) => /^\| \*\*(.+?)\*\* \|/.exec(line)?.[1] ?? []);
  const set = rows.map((line) => {
    const name = bold.find((one) => line.startsWith(`| ${one} |`));
    return name === undefined ? line : line.replace(name, `**${name}**`);
  });
  return [...lines.slice(0, start), ...set, ...lines.slice(end)].join('\n');
}

function row(name: string, cost: number, { side, front, cva, trunk, found, of }: Score): string {
  const pair = ([middle, p90]: readonly [number, number]) => `${middle.toFixed(1)} / ${p90.toFixed(1)}`;
  if (found < of) console.error(`${name}: nobody found in ${of - found} of ${of} pictures`);
  const cells = [
    name,
    cost.toFixed(1),
    ...[side.ear, side.shoulder, side.hip].map(pair),
    cva.r.toFixed(3),
    cva.slope.toFixed(2),
    cva.mae.toFixed(2),
    trunk.toFixed(2),
    ...[front.ear, front.shoulder].map(pair),
  ];
  return `| ${cells.join(' | ')} |`;
}
