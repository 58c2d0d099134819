import { signal } from '@preact/signals';
import type { CameraErrorKind } from '../camera/window/error.ts';
import type { CameraIdentity } from '../monitor/protocol.ts';
import type { CameraState } from './state.ts';

/** A camera that was opened, or the sample clip. */
export interface OpenedCamera {
  readonly device: CameraIdentity;
  readonly stream: MediaStream;
  readonly sample: boolean; // the sample clip stands in for the camera
}

/** Creates `AppState.camera`. The functions beside `state` are its only writers. */
export function createCameraState() {
  const device = signal<CameraIdentity | null>(null);
  const devices = signal<readonly CameraIdentity[]>([]);
  const stream = signal<MediaStream | null>(null);
  const sample = signal(false);
  const muted = signal(false);
  const trouble = signal<CameraErrorKind | null>(null);

  const suspended = () => {
    muted.value = false;
    stream.value = null;
    device.value = null;
    trouble.value = null;
  };

  const state: CameraState = { device, devices, stream, sample, muted, trouble };
  return {
    state,
    devicesListed(list: readonly CameraIdentity[]) {
      devices.value = list;
    },
    /** Before the camera is open: the page says at once that it is the sample. */
    opening(isSample: boolean) {
      sample.value = isSample;
    },
    opened(camera: OpenedCamera) {
      trouble.value = null;
      device.value = camera.device;
      sample.value = camera.sample;
      stream.value = camera.stream;
    },
    /** The system muted the open camera (true), or unmuted it. */
    muteChanged(isMuted: boolean) {
      muted.value = isMuted;
    },
    /** Another program has taken the camera. */
    taken() {
      stream.value = null;
    },
    failed(kind: CameraErrorKind) {
      trouble.value = kind;
      stream.value = null;
    },
    /** Closed for a pause. `sample` is kept, so that watching resumes with the same source. */
    suspended,
    closed() {
      suspended();
      sample.value = false;
    },
  };
}
export type CameraWriter = ReturnType<typeof createCameraState>;
