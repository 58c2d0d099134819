import { closeNetwork } from '../../base/close-network.ts';

closeNetwork();

// Ticks for a page in a hidden tab: browsers slow its timers down to one a minute, but not those of a worker. Receives the interval, ms.
globalThis.addEventListener('message', ({ data }: MessageEvent<number>) => {
  setInterval(() => globalThis.postMessage(null, []), data);
});
