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
