/**
 * Ways to another machine that a browser offers beside requests. WebRTC sends UDP, and no browser that was tried enforces the
 * Content-Security-Policy's `webrtc 'block'`. The others are governed by `connect-src` in the page, but in a worker only where
 * the host sends the policy as a header. Plumbline uses none of them.
 */
export const CLOSED = [
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'mozRTCPeerConnection',
  'RTCDataChannel',
  'WebTransport',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
] as const;

/**
 * Removes these constructors from this page or worker, before anything else runs in it. Returns the names that the browser
 * did not let go of: none in any browser that was tried.
 */
export const closeNetwork = (scope: object = globalThis): readonly string[] =>
  CLOSED.filter((name) => name in scope && !(Reflect.deleteProperty(scope, name) && !(name in scope)));
