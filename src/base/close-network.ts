/**
 * Ways to another machine that a browser offers beside requests. WebRTC sends UDP, and no browser that was tried enforces the
 * Content-Security-Policy's `webrtc 'block'`. The others are governed by `connect-src` in the page, but in a worker only where
 * the host sends the policy as a header. Plumbline uses none of them.
 */
export const CLOSED = /^(webkit|moz)?RTC|^Web(Transport|Socket)|^EventSource$/;

/** Removes the constructors of all of them from this page or worker, before anything else runs in it. */
export function closeNetwork(scope: object = globalThis): void {
  for (const name of Object.getOwnPropertyNames(scope)) if (CLOSED.test(name)) Reflect.deleteProperty(scope, name);
}
