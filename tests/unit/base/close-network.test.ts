import { expect, test } from 'vitest';
import { CLOSED, closeNetwork } from '../../../src/base/close-network.ts';

test('constructors are removed; what a browser does not have is no fault', () => {
  const scope = { RTCPeerConnection: class {}, WebSocket: class {}, fetch: () => 'stays' };
  expect(closeNetwork(scope)).toEqual([]);
  expect(Object.keys(scope)).toEqual(['fetch']);
});

test('inherited ones are named, and so are those that cannot be removed', () => {
  const scope: object = Object.create({ WebTransport: class {} });
  Object.defineProperty(scope, 'RTCPeerConnection', { value: class {}, configurable: false });
  expect(closeNetwork(scope)).toEqual(['RTCPeerConnection', 'WebTransport']);
});

test('WebRTC is among them under every name that it has had', () => {
  expect(CLOSED).toEqual(
    expect.arrayContaining(['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection']),
  );
});
