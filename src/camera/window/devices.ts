/** A camera that could be opened. */
export interface CameraDevice {
  readonly id: string; // stable for this address until site data is cleared; '' before the first permission
  readonly label: string; // '' before the first permission
}

/** Every camera of this machine, in the browser's order. Empty where the browser has no camera access. */
export async function listCameras(): Promise<readonly CameraDevice[]> {
  if (!mediaDevices()) return [];
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** Calls back when a camera was plugged in or out. Returns what stops it. */
export function watchDevices(listener: () => void): () => void {
  const devices = mediaDevices();
  devices?.addEventListener('devicechange', listener);
  return () => devices?.removeEventListener('devicechange', listener);
}

/** Missing on insecure addresses, whatever the type says. */
export const mediaDevices = (): MediaDevices | undefined => navigator.mediaDevices;
