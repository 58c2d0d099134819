import { vi } from 'vitest';

/** Failures as browsers word them. */
export const FAILURES = {
  refused: new DOMException('Permission denied', 'NotAllowedError'),
  refusedBySystem: new DOMException('Permission denied by system', 'NotAllowedError'),
  dismissed: new DOMException('Permission dismissed', 'NotAllowedError'),
  firefoxNotAllowed: new DOMException(
    'The request is not allowed by the user agent or the platform in the current context.',
    'NotAllowedError',
  ),
  absent: new DOMException('Requested device not found', 'NotFoundError'),
  busy: new DOMException('Could not start video source', 'NotReadableError'),
  firefoxBusy: new DOMException('Starting videoinput failed', 'AbortError'),
  policy: new DOMException('Permissions policy', 'SecurityError'),
} as const;

/** OverconstrainedError is no DOMException in older Chromium, and cannot be constructed in older Firefox. */
export const overconstrained = (constraint: string) =>
  Object.assign(new Error('no such camera'), { name: 'OverconstrainedError', constraint });

/** The permission as the browser tells it, changeable by the test. */
export function stubPermission(state: PermissionState) {
  const status = Object.assign(new EventTarget(), { state, name: 'camera', onchange: null });
  vi.spyOn(navigator.permissions, 'query').mockResolvedValue(status);
  return {
    change(next: PermissionState) {
      status.state = next;
      status.dispatchEvent(new Event('change'));
    },
  };
}

/** The list of cameras as the browser tells it. */
export function stubCameras(...ids: readonly string[]): void {
  const devices = ids.map((deviceId) => ({
    kind: 'videoinput' as const,
    deviceId,
    label: `Camera ${deviceId}`,
    groupId: '',
  }));
  vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue(
    devices.map((device) => ({ ...device, toJSON: () => device })),
  );
}
