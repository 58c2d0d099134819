/**
 * Replaces `@tensorflow/tfjs-backend-webgpu` (61 kB gz). pose-detection asks whether the backend is one of these, in PoseNet's
 * code only; none ever is.
 */
export class WebGPUBackend {}

/** Lays out WebGPU programs, which are never made. */
export const webgpu_util = {};
