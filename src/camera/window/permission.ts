/**
 * The standing answer to "may this page use the camera"; 'unknown' where the browser does not say (Firefox before 131,
 * older Safari).
 */
export type CameraPermission = PermissionState | 'unknown';

export async function cameraPermission(): Promise<CameraPermission> {
  return (await query())?.state ?? 'unknown';
}

/** Calls back with every change of the permission. Returns what stops it. */
export function watchPermission(listener: (state: PermissionState) => void): () => void {
  const stop = new AbortController();
  const begin = async () => {
    const status = await query();
    status?.addEventListener('change', () => listener(status.state), { signal: stop.signal });
  };
  void begin();
  return () => stop.abort();
}

/** Browsers without the name 'camera' reject the query; that is an answer, not a failure. */
async function query(): Promise<PermissionStatus | null> {
  try {
    return await navigator.permissions.query({ name: 'camera' });
  } catch {
    return null;
  }
}
