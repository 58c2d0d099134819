/** A camera of this machine. */
export interface CameraDevice {
  readonly id: string; // stable for this origin until site data is cleared; '' before the first permission
  readonly label: string; // '' before the first permission
}

/** All cameras of this machine, in the browser's order. Empty when the browser has no camera access. */
export async function listCameras(): Promise<readonly CameraDevice[]> {
  if (!mediaDevices()) return [];
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** Calls back when a camera is plugged in or out. Returns a function that stops watching. */
export function watchDevices(listener: () => void): () => void {
  const devices = mediaDevices();
  devices?.addEventListener('devicechange', listener);
  return () => devices?.removeEventListener('devicechange', listener);
}

/** Undefined on insecure origins, although the type of `navigator.mediaDevices` does not say so. */
export const mediaDevices = (): MediaDevices | undefined => navigator.mediaDevices;

/**
 * The camera permission of this page; 'unknown' when the browser cannot be queried (Firefox before 131, older Safari).
 */
export type CameraPermission = PermissionState | 'unknown';

export async function cameraPermission(): Promise<CameraPermission> {
  return (await query())?.state ?? 'unknown';
}

/** Calls back on every change of the permission. Returns a function that stops watching. */
export function watchPermission(listener: (state: PermissionState) => void): () => void {
  const stop = new AbortController();
  const begin = async () => {
    const status = await query();
    status?.addEventListener('change', () => listener(status.state), { signal: stop.signal });
  };
  void begin();
  return () => stop.abort();
}

/** Null when the browser rejects the name 'camera'. */
async function query(): Promise<PermissionStatus | null> {
  try {
    return await navigator.permissions.query({ name: 'camera' });
  } catch {
    return null;
  }
}
