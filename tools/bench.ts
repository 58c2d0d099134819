import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../scripts/lib/project.mjs';
import { languageSizes, sizes } from '../scripts/size.mjs';
import { bundledAlertsBench } from './bench/bundled.ts';
import { browserCosts } from './bench/browser.ts';
import { firstPose } from './bench/first-pose.ts';
import { writeStillPerson } from './bench/people.ts';
import { historyBench } from './bench/history.ts';
import { pipelineCost } from './bench/pipeline.ts';
import { buildSite } from './bench/site.ts';
import { snapshotBench } from './bench/snapshot.ts';

/** One figure and what it should be. Ratios of things measured in one run travel between machines, times do not. */
interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly target: number | null; // at most; null: only to be known
}

type Report = Readonly<Record<string, Figure>>;

const figure = (value: number, unit: string, target: number | null = null): Figure => ({ value, unit, target });

const PARTS = ['size', 'alerts', 'history', 'pipeline', 'snapshot', 'start', 'cpu'] as const;
type Part = (typeof PARTS)[number];

const MEASURE: Readonly<Record<Part, (site: string, seconds: number, say: (what: string) => void) => Promise<Report>>> =
  {
    async size() {
      const { shell, worker, snapshots, later } = sizes();
      const languages = Object.values(languageSizes());
      return {
        'size.shell': figure(shell / 1000, 'kB gz', 60),
        'size.worker': figure(worker / 1000, 'kB gz', 250),
        'size.snapshots': figure(snapshots / 1000, 'kB gz', 230),
        'size.later': figure(later / 1000, 'kB gz'),
        'size.language': figure(Math.max(0, ...languages.map(({ first }) => first)) / 1000, 'kB gz', 25),
        'size.languageInAll': figure(Math.max(0, ...languages.map(({ whole }) => whole)) / 1000, 'kB gz'),
      };
    },
    async alerts() {
      const bench = await bundledAlertsBench();
      return {
        'alerts.reading': figure(bench.microsecondsPerReading, 'us'),
        'alerts.yearOfMinutes': figure(bench.secondsPerYearOfMinutes, 's', 2),
        'alerts.yearOfSeconds': figure(bench.secondsPerYearOfSeconds, 's'),
        'alerts.state': figure(bench.stateBytes / 1000, 'kB', 4),
      };
    },
    async history(site) {
      const years = await historyBench(site);
      const [first, last] = [years[0], years.at(-1)];
      if (!first || !last) throw new RangeError('no year was measured');
      return {
        'history.minutes': figure(last.minutes, 'records'),
        'history.year': figure(last.year, 'ms', 200),
        'history.day': figure(last.day, 'ms', 50),
        'history.heap': figure(last.heap / 1e6, 'MB', 150),
        'history.bytesAYear': figure(last.bytes / last.years / 1e6, 'MB', 15),
        // A year's view must not depend on how many other years there are.
        'history.growth': figure(last.year / first.year, 'x', last.years),
      };
    },
    async pipeline(site) {
      const { bare, whole, parts, ratio } = await pipelineCost(site);
      return {
        'pipeline.bare': figure(bare, 'ms/frame'),
        'pipeline.whole': figure(whole, 'ms/frame'),
        'pipeline.grab': figure(parts.grab, 'ms/frame'),
        'pipeline.pose': figure(parts.pose, 'ms/frame'),
        'pipeline.measure': figure(parts.measure, 'ms/frame'),
        'pipeline.ratio': figure(ratio, 'x', 1.1),
      };
    },
    async snapshot(site) {
      const { cold, warm, ratio, blocked, move, slowestMove } = await snapshotBench(site);
      return {
        'snapshot.warm': figure(warm, 's', 2.5),
        'snapshot.ofOneMegapixel': figure(ratio, 'x', 2),
        'snapshot.cold': figure(cold, 's'),
        'snapshot.blocked': figure(blocked, 'ms', 100),
        'snapshot.move': figure(move, 'ms', 16),
        'snapshot.slowestMove': figure(slowestMove, 'ms', 16),
      };
    },
    async start() {
      const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
      try {
        const path = join(folder, 'still.mjpeg');
        await writeStillPerson(path);
        const { sinceStart, sinceNavigation } = await firstPose({ kind: 'file', path });
        return {
          'start.firstPoseWarm': figure(sinceStart, 's', 1.5),
          'start.sinceNavigation': figure(sinceNavigation, 's'),
        };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    async cpu(site, seconds, say) {
      const costs = await browserCosts(site, seconds, say);
      const plain = costs.plain - costs.cameraVisible;
      const still = costs.appStill - costs.cameraHidden;
      const moving = costs.appMoving - costs.cameraHidden;
      return {
        'cpu.cameraHidden': figure(costs.cameraHidden, 'cores'),
        'cpu.cameraVisible': figure(costs.cameraVisible, 'cores'),
        'cpu.plainLoop': figure(plain, 'cores beyond the camera'),
        'cpu.plainLoopFrames': figure(costs.plainFrames, 'frames/s'),
        'cpu.appStill': figure(still, 'cores beyond the camera'),
        'cpu.appStillFrames': figure(costs.appFrames.still, 'frames/s'),
        'cpu.appMoving': figure(moving, 'cores beyond the camera'),
        'cpu.appMovingFrames': figure(costs.appFrames.moving, 'frames/s'),
        'cpu.stillOverPlain': figure(still / plain, 'x', 1 / 20),
        'cpu.movingOverPlain': figure(moving / plain, 'x', 1 / 5),
      };
    },
  };

const HELP = `npm run bench -- [--json] [--seconds N] [--only ${PARTS.join('|')}]...
  --seconds  how long each scene's processor time is counted (30)`;

const line = (name: string, { value, unit, target }: Figure): string => {
  const verdict = target === null ? '' : value <= target ? `ok, at most ${target}` : `MISSED, at most ${target}`;
  return `${name.padEnd(24)} ${value.toFixed(3).padStart(9)} ${unit.padEnd(26)} ${verdict}`.trimEnd();
};

const isPart = (name: string): name is Part => PARTS.some((part) => part === name);

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      seconds: { type: 'string', default: '30' },
      only: { type: 'string', multiple: true, default: [...PARTS] },
      help: { type: 'boolean', default: false },
    },
  });
  const seconds = Number(values.seconds);
  if (values.help || !(seconds > 0) || !values.only.every(isPart)) {
    console.error(HELP);
    return values.help ? 0 : 2;
  }
  // What is measured must not be mixed with what is said about it.
  const say = (what: string) => console.error(`measuring: ${what}`);
  build();
  const site = await buildSite();
  const report: Record<string, Figure> = {};
  for (const part of values.only.filter(isPart)) {
    say(part);
    const found = await MEASURE[part](site, seconds, say);
    Object.assign(report, found);
    if (!values.json) for (const [name, value] of Object.entries(found)) console.log(line(name, value));
  }
  if (values.json) console.log(JSON.stringify(report, null, 2));
  return 0;
}
