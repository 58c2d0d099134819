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
