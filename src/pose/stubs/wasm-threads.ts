/**
 * Replaces tfjs's threaded WebAssembly loader, 8 kB gz that never run: threads are switched off before the backend starts
 * (src/pose/backend.ts). A default export, because tfjs imports it as one.
 */
export default function threaded(): never {
  throw new Error('threads are switched off');
}
