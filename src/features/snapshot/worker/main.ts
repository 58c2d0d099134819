import { closeNetwork } from '../../../base/close-network.ts';
import { createPoseEstimator } from '../../../pose/create.ts';
import { webAssets } from '../../../pose/web-assets.ts';
import type { SnapshotAnswer, FromSnapshotWorker, ToSnapshotWorker } from '../protocol.ts';
import { createPictureAnalyser } from './picture-analyser.ts';

closeNetwork();

const answerTo = createPictureAnalyser(() => createPoseEstimator(webAssets(), { backend: 'wasm', snapshot: true }));
/** One picture at a time: two would need twice the memory and take as long. */
let turn: Promise<void> = Promise.resolve();

const transferOf = (answer: SnapshotAnswer): Transferable[] => ('picture' in answer ? [answer.picture] : []);

globalThis.addEventListener('message', ({ data: { number, ask } }: MessageEvent<ToSnapshotWorker>) => {
  const answered = async () => {
    const answer = await answerTo(ask);
    globalThis.postMessage({ number, answer } satisfies FromSnapshotWorker, transferOf(answer));
  };
  turn = turn.then(answered).catch(reportError); // the window gets the error event and ends this worker
});
