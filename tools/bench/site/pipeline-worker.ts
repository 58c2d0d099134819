import type { GraphModel } from '@tensorflow/tfjs-converter';
import { tensor4d, type Tensor } from '@tensorflow/tfjs-core';
import { defaultAlertSettings } from '../../../src/alerts/settings.ts';
import { changedShare } from '../../../src/camera/pure/thumbnail.ts';
import { loadSampleClip } from '../../../src/camera/sample-clip.ts';
import { FrameCapture } from '../../../src/camera/worker/frame-source.ts';
import { millis } from '../../../src/base/units.ts';
import { sampleBaseline } from '../../../src/monitor/worker/sample-baseline.ts';
import { openEngine } from '../../../src/monitor/worker/engine.ts';
import { advance, initialPipeline } from '../../../src/monitor/pipeline.ts';
import { MODELS } from '../../../src/pose/assets.ts';
import { createPoseEstimator } from '../../../src/pose/create.ts';
import { FACE_OUTPUTS } from '../../../src/pose/face-mesh.ts';
import { loadNetwork, openGraph } from '../../../src/pose/network.ts';
import { webAssets } from '../../../src/pose/web-assets.ts';
import { cameraFrame } from './camera-frame.ts';

/** Milliseconds of each frame, the two ways, frame about: whatever slows the machine slows both. */
export interface FrameCosts {
  readonly bare: readonly number[]; // the networks alone, points and face, their inputs ready
  readonly whole: readonly number[]; // camera frame to outcome, the three parts below together
  readonly grab: readonly number[]; // camera frame to pixels
  readonly pose: readonly number[]; // pixels to pose, the networks included
  readonly measure: readonly number[]; // pose to outcome: geometry and alerts
}

const FRAMES = 120;
const WARM_UP = 10; // the first runs compile WebAssembly and fill caches
const INPUT = 192; // px, of either network

const assets = webAssets();

async function inferred(graph: GraphModel, input: Tensor, outputs?: string[]): Promise<void> {
  const answers = [graph.execute(input, outputs)].flat();
  await Promise.all(answers.map((answer) => answer.data()));
  for (const tensor of [input, ...answers]) tensor.dispose();
}

async function measure(): Promise<FrameCosts> {
  const engine = await openEngine(
    () => createPoseEstimator(assets, { waitForFace: true }),
    () => undefined,
    () => undefined,
  );
  const points = await loadNetwork(assets, MODELS.points.file, openGraph);
  const face = await loadNetwork(assets, MODELS.face.file, openGraph);
  const clip = await loadSampleClip('/demo/');
  const settings = defaultAlertSettings();
  const baseline = await sampleBaseline('/demo/', engine, millis(Date.now()));
  const easel = new FrameCapture();
  const pixels = new Int32Array(INPUT * INPUT * 3).fill(128);
  const shares = new Float32Array(INPUT * INPUT * 3).fill(0.5);
  const costs: Record<keyof FrameCosts, number[]> = { bare: [], whole: [], grab: [], pose: [], measure: [] };
  let state = initialPipeline();
  let before = null;
  for (let index = 0; index < FRAMES; index++) {
    const began = performance.now();
    await points.run(async (graph) => inferred(graph, tensor4d(pixels, [1, INPUT, INPUT, 3], 'int32')));
    await face.run(async (graph) => inferred(graph, tensor4d(shares, [1, INPUT, INPUT, 3]), FACE_OUTPUTS));
    const bare = performance.now() - began;

    const bitmap = await clip.decode(index);
    const frame = cameraFrame(bitmap, index * 250_000);
    bitmap.close();
    const at = millis(Date.now());
    const opened = performance.now();
    const grab = await easel.capture(frame, at, millis(index * 250));
    if (before) changedShare(before, grab.thumbnail);
    before = grab.thumbnail;
    const picture = grab.picture();
    const grabbed = performance.now();
    // The presence network looks every quarter of a minute; its time is its own inference, no overhead.
    const sighting = await engine.estimate(picture, at, { presence: index === 0, silhouette: false, face: true });
    const posed = performance.now();
    const step = advance(state, sighting.kind === 'person' ? sighting : { kind: 'nobody', at }, { baseline, settings });
    const done = performance.now();
    grab.close();
    state = step.state;
    const bothRan = sighting.kind === 'person' && sighting.pose.face !== undefined;
    if (index < WARM_UP || !bothRan) continue;
    costs.bare.push(bare);
    costs.whole.push(done - opened);
    costs.grab.push(grabbed - opened);
    costs.pose.push(posed - grabbed);
    costs.measure.push(done - posed);
  }
  return costs;
}

globalThis.postMessage(await measure());
