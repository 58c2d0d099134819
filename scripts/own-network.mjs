// Runs a command in a network namespace made by `unshare --net` (scripts/lib/own-network.mjs). Its only interface beside loopback is
// connected to nothing. Loopback works as usual; packets to all other addresses, of any protocol, are counted and dropped.
import { spawn, spawnSync } from 'node:child_process';
import { SOMETHING_LEFT, WAY_OUT, packetsOut } from './lib/own-network.mjs';

/** Addresses for documentation (RFC 5737, RFC 3849): no real machine has them. */
const LAYOUT = [
  'link set lo up',
  `link add ${WAY_OUT} type veth peer name nowhere`,
  // Otherwise the kernel itself would send packets: reports and neighbour discovery.
  'link set nowhere addrgenmode none',
  `link set ${WAY_OUT} arp off addrgenmode none`,
  'link set nowhere up',
  `addr add 192.0.2.2/24 dev ${WAY_OUT}`,
  `-6 addr add 2001:db8::2/64 dev ${WAY_OUT} nodad`,
  `link set ${WAY_OUT} up`,
  'route add default via 192.0.2.1',
  '-6 route add default via 2001:db8::1',
];

/** IPv6 may be switched off in the kernel: then nothing can leave by it either. */
const isOptional = (words) => words.startsWith('-6') || words.includes('2001:db8');

const [command, ...args] = process.argv.slice(2);
for (const words of LAYOUT) {
  const { status, stderr } = spawnSync('ip', words.split(' '), { encoding: 'utf8' });
  if (status === 0 || isOptional(words)) continue;
  console.error(`ip ${words}: ${stderr ?? 'ip is not installed'}`);
  process.exit(3);
}
if (command === undefined) process.exit(0); // the caller only tests whether this machine allows it
const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, PLUMBLINE_OWN_NETWORK: '1' } });
process.on('SIGINT', () => child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.once('error', (error) => {
  console.error(error.message);
  process.exit(3);
});
child.once('exit', (status) => {
  const out = packetsOut();
  console.log(`\nPackets to anything but this machine: ${out} (counted below the browsers, every protocol)`);
  process.exit(out === 0 ? (status ?? 1) : SOMETHING_LEFT);
});
