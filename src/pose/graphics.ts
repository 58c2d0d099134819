/** Drivers that render on the CPU: an order of magnitude slower than WASM there. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|microsoft basic|mesa offscreen|paravirtual/i;

/**
 * The name of the graphics hardware. Null when there is none, when it has no name, or when a worker cannot use it
 * (WebGL in a Safari worker, and Node).
 */
export function graphicsHardware(): string | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const context = new OffscreenCanvas(1, 1).getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  const names = context?.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = names && context?.getParameter(names.UNMASKED_RENDERER_WEBGL);
  context?.getExtension('WEBGL_lose_context')?.loseContext(); // browsers allow few contexts at a time
  return typeof name === 'string' && name !== '' && !SOFTWARE.test(name) ? name : null;
}
