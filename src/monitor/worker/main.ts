import { openFrameSource, workerCapabilities } from '../../camera/worker/open-frame-source.ts';
import { millis } from '../../base/units.ts';
import type { History } from '../../history/store/history.ts';
import { openHistory } from '../../history/store/open.ts';
import { createPoseEstimator } from '../../pose/index.ts';
import { webAssets } from '../../pose/web-assets.ts';
import type { FromWorker, ToWorker } from '../protocol.ts';
import { Monitor } from './monitor.ts';

const post = (message: FromWorker) => globalThis.postMessage(message, []);

/** Without a database watching goes on, with nothing kept; the person is told. */
async function open(sample: boolean): Promise<History> {
  const opened = await openHistory({
    sample,
    onFault: (fault) => post({ type: 'notice', text: fault.kind === 'superseded' ? fault.message : fault.why }),
  });
  if (!opened.ok) post({ type: 'notice', text: opened.problem.message });
  return opened.history;
}

const monitor = new Monitor({
  post,
  now: () => millis(Date.now()),
  openEstimator: (backend, onProgress) => createPoseEstimator(webAssets(), backend ? { backend } : {}, onProgress),
  openSource: openFrameSource,
  openHistory: open,
});
globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => monitor.receive(data));
post({ type: 'ready', capabilities: workerCapabilities() });
