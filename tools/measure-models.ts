import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from 'simple-statistics';
import { startWasm } from '../src/pose/backend.ts';
import { loadNetwork } from '../src/pose/network.ts';
import { personFinder } from '../src/pose/person-finder.ts';
import { candidates, type Candidate, type Points } from './models/candidates.ts';
import { score, type Score } from './models/score.ts';
import { readGroups, readPresence, type Group, type Item } from './models/truth.ts';
import { nodeAssets } from './node/assets.ts';
import { readPicture } from './node/picture.ts';

const USAGE = `node scripts/tool.mjs tools/measure-models.ts [--models DIR] LAB

Compares pose networks on pictures with known posture and prints the table of docs/decisions/0002-pose-models.md.
  LAB           a folder with groups/groups.json and sequences/*/sequence.json
  --models DIR  where network files lie (those not shipped are left out otherwise): names as in public/models`;

const ROUNDS = 15; // of each candidate on one picture, in turn, for the milliseconds

export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { models: { type: 'string' } }, allowPositionals: true });
  const [lab] = positionals;
  if (lab === undefined || positionals.length > 1) {
    console.error(USAGE);
    return 2;
  }
  const folder = resolve(values.models ?? 'public/models');
  const assets = nodeAssets(process.cwd(), folder);
  await startWasm(assets);
  const names = new Set(
    (await readdir(folder)).filter((name) => name.endsWith('.bin')).map((name) => name.slice(0, -4)),
  );
  const ways = await candidates(assets, names);
  const groups = await readGroups(lab);
  const times = await time(ways, join(lab, groups[0]!.items[0]!.image));
  console.log(
    '| points from | ms | side: ear | shoulder | hip | r | slope | MAE | trunk | front: ear | shoulder | found |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|---|');
  for (const way of ways) console.log(row(way.name, times.get(way)!, score(groups, await look(way, groups, lab))));
  const finder = personFinder(await loadNetwork(assets, 'blazepose-detector', () => undefined));
  const counts = { people: 0, found: 0, empty: 0, mistaken: 0 };
  for (const { image, person } of await readPresence(lab)) {
    const found = (await finder.find(await readPicture(join(lab, image)))).some(({ score: sure }) => sure >= 0.5);
    if (person) counts.people++;
    else counts.empty++;
    if (found) counts[person ? 'found' : 'mistaken']++;
  }
  console.log(
    `\nfinder: ${counts.found} of ${counts.people} people, ${counts.mistaken} of ${counts.empty} empty rooms`,
  );
  return 0;
}

async function look(way: Candidate, groups: readonly Group[], lab: string): Promise<ReadonlyMap<Item, Points>> {
  const seen = new Map<Item, Points>();
  for (const item of groups.flatMap(({ items }) => items)) {
    const points = await way.points(await readPicture(join(lab, item.image)));
    if (points) seen.set(item, points);
  }
  return seen;
}

/** Medians of rounds in which every candidate has its turn, so that whatever slows the machine slows all. */
async function time(ways: readonly Candidate[], path: string): Promise<ReadonlyMap<Candidate, number>> {
  const picture = await readPicture(path);
  const taken = new Map(ways.map((way) => [way, [] as number[]]));
  for (let round = -1; round < ROUNDS; round++) {
    for (const [way, list] of taken) {
      const began = performance.now();
      await way.points(picture);
      if (round >= 0) list.push(performance.now() - began); // the first round compiles
    }
  }
  return new Map([...taken].map(([way, list]) => [way, median(list) * way.share]));
}

function row(name: string, ms: number, { side, front, cva, trunk, found, of }: Score): string {
  const pair = ([middle, p90]: readonly [number, number]) => `${middle.toFixed(1)} / ${p90.toFixed(1)}`;
  const cells = [
    name,
    ms.toFixed(0),
    ...[side.ear, side.shoulder, side.hip].map(pair),
    cva.r.toFixed(3),
    cva.slope.toFixed(2),
    cva.mae.toFixed(2),
    trunk.toFixed(2),
    ...[front.ear, front.shoulder].map(pair),
    `${found} of ${of}`,
  ];
  return `| ${cells.join(' | ')} |`;
}
