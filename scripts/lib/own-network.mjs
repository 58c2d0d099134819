// A network namespace of its own for the tests: what leaves the machine is counted below the browser, UDP and DNS included.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, execPath, getuid, platform } from 'node:process';
import { ROOT } from './project.mjs';

/** How a run ends from which something left, whatever else went wrong. */
export const SOMETHING_LEFT = 4;

/** The only way out of the namespace. */
export const WAY_OUT = 'way-out';

const SCRIPT = join(ROOT, 'scripts/own-network.mjs');

/** Root may make namespaces; others may where the system allows it, as root of a namespace of users. */
const UNSHARE = ['unshare', getuid?.() === 0 ? [] : ['--map-root-user']].flat();

/**
 * The command line that runs `command` in a network of its own, or null where this machine does not allow that.
 * The run ends as the command does, or with 4 when something left.
 * @param {string[]} command
 * @returns {string[] | null}
 */
export function inOwnNetwork(command) {
  if (platform !== 'linux') return null;
  const own = [...UNSHARE, '--net', execPath, SCRIPT];
  const [program = '', ...args] = own;
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0 ? [...own, ...command] : null;
}

/** Whether this process runs in such a network. */
export const hasOwnNetwork = () => env.PLUMBLINE_OWN_NETWORK === '1';

/** How many packets have been sent to anything but this machine since the namespace was made. */
export function packetsOut() {
  const line = readFileSync('/proc/self/net/dev', 'utf8')
    .split('\n')
    .find((line) => line.trim().startsWith(`${WAY_OUT}:`));
  // After the name: eight columns of what came in, then bytes and packets of what went out.
  const packets = Number(line?.split(':')[1]?.trim().split(/\s+/)[9]);
  if (!Number.isInteger(packets)) throw new Error(`/proc/self/net/dev does not count ${WAY_OUT}`);
  return packets;
}
