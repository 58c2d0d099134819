import { openFrameSource, workerCapabilities } from '../../camera/worker/open-frame-source.ts';
import { closeNetwork } from '../../base/close-network.ts';
import { millis } from '../../base/units.ts';
import type { History } from '../../history/store/history.ts';
import { openHistory } from '../../history/store/open.ts';
import { createPoseEstimator } from '../../pose/create.ts';
import { webAssets } from '../../pose/web-assets.ts';
import type { FromWorker, ToWorker } from '../protocol.ts';
import { noticeOf, unopened } from '../failure.ts';
import { Monitor } from './monitor.ts';
import { observePressure } from './pressure.ts';

closeNetwork();

const post = (message: FromWorker) => globalThis.postMessage(message, []);

/** Opens the history. Without a database, watching works, nothing is stored, and the person gets a notice. */
async function open(sample: boolean): Promise<History> {
  const opened = await openHistory({
    sample,
    onFault: (fault) => post({ type: 'notice', notice: noticeOf(fault) }),
  });
  if (!opened.ok) post({ type: 'notice', notice: unopened(opened.problem.kind) });
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
observePressure((isPressed) => monitor.pressed(isPressed));
post({ type: 'ready', capabilities: workerCapabilities() });
