import { createPoseEstimator } from '../../../pose/index.ts';
import { webAssets } from '../../../pose/web-assets.ts';
import type { Answer, FromSnapshotWorker, ToSnapshotWorker } from '../protocol.ts';
import { createLooker } from './picture-analyser.ts';

const answerTo = createLooker(() => createPoseEstimator(webAssets(), { backend: 'wasm', snapshot: true }));
/** One picture at a time: two would need twice the memory and be no sooner done. */
let turn: Promise<void> = Promise.resolve();

const transferOf = (answer: Answer): Transferable[] => ('picture' in answer ? [answer.picture] : []);

globalThis.addEventListener('message', ({ data: { number, ask } }: MessageEvent<ToSnapshotWorker>) => {
  const answered = async () => {
    const answer = await answerTo(ask);
    globalThis.postMessage({ number, answer } satisfies FromSnapshotWorker, transferOf(answer));
  };
  turn = turn.then(answered).catch(reportError); // the window hears of it and ends this worker
});
