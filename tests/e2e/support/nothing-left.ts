import { afterAll } from 'vitest';
import { hasOwnNetwork, packetsOut } from '../../../scripts/lib/own-network.mjs';

// Set up for every file of end-to-end tests: while it ran, no packet left this machine, of whatever protocol. Where the
// machine allows no network of one's own, `npm test` says so at the end.
if (hasOwnNetwork()) {
  const before = packetsOut();
  afterAll(() => {
    const gone = packetsOut() - before;
    if (gone !== 0) throw new Error(`${gone} packets went to other machines`);
  });
}
