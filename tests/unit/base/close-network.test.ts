import { expect, test } from 'vitest';
import { closeNetwork } from '../../../src/base/close-network.ts';

const CLOSED = [
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'mozRTCPeerConnection',
  'RTCDataChannel',
  'WebTransport',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
];

const OPEN = ['fetch', 'Worker', 'EventTarget', 'WebAssembly', 'WebGLRenderingContext', 'VideoFrame'];

test('every way out beside requests is removed, and nothing else', () => {
  const scope = {};
  // As browsers have them: not enumerable.
  for (const name of [...CLOSED, ...OPEN]) Object.defineProperty(scope, name, { value: class {}, configurable: true });
  closeNetwork(scope);
  expect(Object.getOwnPropertyNames(scope)).toEqual(OPEN);
});
