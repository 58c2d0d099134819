import { afterAll } from 'vitest';
import { hasOwnNetwork, packetsOut } from '../../../scripts/lib/own-network.mjs';

// Setup of every file of end-to-end tests: asserts that no packet of any protocol left this machine while it ran. If the machine
// does not allow network namespaces, `npm test` says so at the end.
if (hasOwnNetwork()) {
  const before = packetsOut();
  afterAll(() => {
    const gone = packetsOut() - before;
    if (gone !== 0) throw new Error(`${gone} packets went to other machines`);
  });
}
