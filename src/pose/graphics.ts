/** Drivers that draw on the processor: an order of magnitude slower than WASM on it. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|microsoft basic|mesa offscreen|paravirtual/i;

/**
 * The name of the graphics hardware, or null where there is none, none that can be named, or none that a worker may use
 * (WebGL in a Safari worker, and Node).
 */
export function graphicsHardware(): string | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const context = new OffscreenCanvas(1, 1).getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  const names = context?.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = names && context?.getParameter(names.UNMASKED_RENDERER_WEBGL);
  context?.getExtension('WEBGL_lose_context')?.loseContext(); // contexts are few; this one has done its work
  return typeof name === 'string' && name !== '' && !SOFTWARE.test(name) ? name : null;
}
