/**
 * Stands in for `@tensorflow/tfjs-backend-webgpu` (61 kB gz), which pose-detection imports for two `instanceof` tests only.
 * Nothing is ever an instance of these. See docs/decisions/0002-pose-models.md.
 */
export class WebGPUBackend {}
