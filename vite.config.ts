import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Upstream packages that are imported but not wanted: see docs/decisions/0002-pose-stack.md. */
export const stubs = {
  '@mediapipe/pose': here('./src/pose/stubs/mediapipe-pose.ts'),
  '@tensorflow/tfjs-backend-webgpu': here('./src/pose/stubs/tfjs-backend-webgpu.ts'),
};

export default defineConfig({
  resolve: { alias: stubs },
  worker: { format: 'es' },
  build: { target: 'es2023', assetsInlineLimit: 0 },
  ssr: { noExternal: [/^@tensorflow/, /^@tensorflow-models/] },
});
