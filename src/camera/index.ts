export type { FrameFeed, SampleFeed, WorkerCapabilities } from './feed.ts';
export {
  openCamera,
  type CameraChange,
  type CameraName,
  type CameraRequest,
  type OpenCamera,
} from './window/camera.ts';
export { listCameras, watchDevices, type CameraDevice } from './window/devices.ts';
export { CameraError, type CameraErrorKind } from './window/error.ts';
export { openFeed, type OpenFeed } from './window/feed.ts';
export { holdCamera, type HeldCamera, type HeldState, type Opener } from './window/held-camera.ts';
export { cameraPermission, watchPermission, type CameraPermission } from './window/devices.ts';
