// A network namespace for the tests, in which the kernel counts all packets to other machines, UDP and DNS included.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, execPath, getuid, platform } from 'node:process';
import { ROOT } from './project.mjs';

/** Exit code of a run that sent a packet to another machine, whatever else failed. */
export const SOMETHING_LEFT = 4;

/** The only network interface of the namespace besides loopback. */
export const WAY_OUT = 'way-out';

const SCRIPT = join(ROOT, 'scripts/own-network.mjs');

/** Root may create namespaces. Other users may if the system allows user namespaces. */
const UNSHARE = ['unshare', getuid?.() === 0 ? [] : ['--map-root-user']].flat();

/**
 * The command line that runs `command` in its own network namespace; null if this machine does not allow that.
 * Its exit code is that of the command, or 4 if a packet was sent to another machine.
 * @param {string[]} command
 * @returns {string[] | null}
 */
export function inOwnNetwork(command) {
  if (platform !== 'linux') return null;
  const own = [...UNSHARE, '--net', execPath, SCRIPT];
  const [program = '', ...args] = own;
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0 ? [...own, ...command] : null;
}

/** Whether this process runs in such a namespace. */
export const hasOwnNetwork = () => env.PLUMBLINE_OWN_NETWORK === '1';

/** Number of packets sent to other machines since the namespace was created. */
export function packetsOut() {
  const line = readFileSync('/proc/self/net/dev', 'utf8')
    .split('\n')
    .find((line) => line.trim().startsWith(`${WAY_OUT}:`));
  // After the name come eight columns about received data, then bytes and packets sent.
  const packets = Number(line?.split(':')[1]?.trim().split(/\s+/)[9]);
  if (!Number.isInteger(packets)) throw new Error(`/proc/self/net/dev does not count ${WAY_OUT}`);
  return packets;
}
