// A command that is ended when it stands still. Vitest's browser mode waits without limit for the page that runs a test file.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { kill, platform } from 'node:process';

/** How often it is looked whether a run goes on, ms. */
export const LOOK_EVERY = 10_000;

/** After so many looks without progress nothing comes any more: no test and no hook may take as long. */
export const QUIET_LOOKS = 72;

/** After so many looks in which no file began or ended, the run crawls: the longest file takes a quarter of this. */
export const FILE_LOOKS = 120;

/** Every process with its parent, as far as this system tells. @returns {number[][]} */
function processes() {
  if (platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
    return (stdout ?? '').split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        // Its name, in brackets, may hold anything; after it come the state and the parent (proc_pid_stat(5)).
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return [[Number(pid), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]];
      } catch {
        return []; // it has ended meanwhile
      }
    });
}

/** Browsers lead process groups of their own: the line of descent finds them. @param {number} pid @returns {number[]} */
function descendants(pid) {
  const all = processes();
  const below = (parent) => all.filter(([, its]) => its === parent).flatMap(([child = 0]) => [child, ...below(child)]);
  return below(pid);
}

/**
 * @param {() => number} size of what grows while there is progress
 * @param {number} looks
 * @returns {() => boolean} whether it has not grown for so many looks. Looks are counted and not minutes: a machine that slept stood not still.
 */
export function standstill(size, looks) {
  let before = -1;
  let same = 0;
  return () => {
    const now = size();
    same = now === before ? same + 1 : 0;
    before = now;
    return same >= looks;
  };
}

/**
 * Runs a command until it ends, or until it stands still: then all that it started is ended, and it too, unless it `endsByItself` when
 * what it started is gone.
 * @param {string[]} command
 * @param {{ standsStill: () => boolean, every: number, endsByItself: boolean } & import('node:child_process').SpawnOptions} options `every`: ms
 * @returns {Promise<{ status: number | null, stoodStill: boolean }>}
 */
export function watched([program = '', ...args], { standsStill, every, endsByItself, ...options }) {
  const child = spawn(program, args, options);
  let stoodStill = false;
  const looks = setInterval(() => {
    if (child.pid === undefined || !standsStill()) return;
    clearInterval(looks);
    stoodStill = true;
    for (const pid of [...descendants(child.pid), ...(endsByItself ? [] : [child.pid])]) {
      try {
        kill(pid, 'SIGKILL');
      } catch {
        // it has ended meanwhile
      }
    }
  }, every);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      clearInterval(looks);
      reject(error);
    });
    child.once('close', (status) => {
      clearInterval(looks);
      resolve({ status, stoodStill });
    });
  });
}
