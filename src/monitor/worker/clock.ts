import { closeNetwork } from '../../base/close-network.ts';

closeNetwork();

// Beats for a page in a hidden tab, whose own timers browsers slow down to one a minute; a worker's are not. Told how often, in ms.
globalThis.addEventListener('message', ({ data }: MessageEvent<number>) => {
  setInterval(() => globalThis.postMessage(null, []), data);
});
