// Loaded on demand, and only with these kernels: the whole WebGL backend would add 89 kB gz to the worker, these add half of that.
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl.js';
import { addConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Add.js';
import { argMaxConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/ArgMax.js';
import { castConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Cast.js';
import { concatConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Concat.js';
import { cropAndResizeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/CropAndResize.js';
import { depthwiseConv2dNativeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/DepthwiseConv2dNative.js';
import { expandDimsConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/ExpandDims.js';
import { floorDivConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/FloorDiv.js';
import { fusedConv2DConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/FusedConv2D.js';
import { fusedDepthwiseConv2DConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/FusedDepthwiseConv2D.js';
import { gatherNdConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/GatherNd.js';
import { identityConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Identity.js';
import { multiplyConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Multiply.js';
import { packConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Pack.js';
import { realDivConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/RealDiv.js';
import { reshapeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Reshape.js';
import { resizeBilinearConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/ResizeBilinear.js';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sigmoid.js';
import { sliceConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Slice.js';
import { sqrtConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sqrt.js';
import { squaredDifferenceConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/SquaredDifference.js';
import { subConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sub.js';
import { unpackConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Unpack.js';
import { registerBackend, registerKernel } from '@tensorflow/tfjs-core';
import type { NetworkBackend } from './network.ts';

/** The kernels that MoveNet's graph and detector use. */
const KERNELS = [
  addConfig,
  argMaxConfig,
  castConfig,
  concatConfig,
  cropAndResizeConfig,
  depthwiseConv2dNativeConfig,
  expandDimsConfig,
  floorDivConfig,
  fusedConv2DConfig,
  fusedDepthwiseConv2DConfig,
  gatherNdConfig,
  identityConfig,
  multiplyConfig,
  packConfig,
  realDivConfig,
  reshapeConfig,
  resizeBilinearConfig,
  sigmoidConfig,
  sliceConfig,
  sqrtConfig,
  squaredDifferenceConfig,
  subConfig,
  unpackConfig,
];

let registered: NetworkBackend | null = null;

/** Registers the backend 'webgl'. A graphics context that is lost does not come back. */
export function registerWebgl(): NetworkBackend {
  if (registered) return registered;
  const contexts: WebGLRenderingContext[] = [];
  registerBackend('webgl', () => {
    const backend = new MathBackendWebGL(new OffscreenCanvas(1, 1));
    contexts.push(backend.gpgpu.gl);
    return backend;
  });
  for (const kernel of KERNELS) registerKernel(kernel);
  return (registered = { name: 'webgl', isLost: () => contexts.some((context) => context.isContextLost()) });
}
