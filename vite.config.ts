import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Upstream packages that are imported but not wanted: see docs/decisions/0002-pose-stack.md. */
export const stubs = {
  '@mediapipe/pose': here('./src/pose/stubs/mediapipe-pose.ts'),
  '@tensorflow/tfjs-backend-webgpu': here('./src/pose/stubs/tfjs-backend-webgpu.ts'),
};

/** How sources are read, for the app, its tests and its tools alike. */
export const sources = {
  resolve: { alias: stubs },
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  // In Node tfjs itself stays outside: its own node bundles work there, its browser modules do not (they call require).
  ssr: { noExternal: [/^@tensorflow-models/] },
};

export default defineConfig({
  ...sources,
  worker: { format: 'es' },
  build: { target: 'es2023', assetsInlineLimit: 0 },
});
