import { say } from './show.ts';
import type { FrameCosts } from './pipeline-worker.ts';

// The worker does the measuring; the page only hands on what it found.
const worker = new Worker(new URL('./pipeline-worker.ts', import.meta.url), { type: 'module' });
worker.addEventListener('message', ({ data }: MessageEvent<FrameCosts>) => {
  document.documentElement.dataset['costs'] = JSON.stringify(data);
  say('monitor', 'off');
});
worker.addEventListener('error', ({ message }) => {
  document.documentElement.dataset['error'] = message;
  say('monitor', 'off');
});
