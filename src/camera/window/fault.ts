import { listCameras } from './devices.ts';
import { CameraError, type CameraErrorKind } from './error.ts';
import { cameraPermission } from './permission.ts';

/** Names that getUserMedia rejects with: https://w3c.github.io/mediacapture-main/#dom-mediadevices-getusermedia */
const KINDS: Readonly<Record<string, CameraErrorKind>> = {
  NotFoundError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy', // the driver failed for a reason the browser does not know
  OverconstrainedError: 'overconstrained',
  SecurityError: 'unsupported', // the embedding page's permissions policy forbids it
  TypeError: 'insecure',
  InvalidStateError: 'unsupported', // the document is no longer the active one
};

/** Why getUserMedia said no. */
export async function refusalOf(failure: unknown): Promise<CameraError> {
  const name = failure instanceof Error ? failure.name : '';
  if (name === 'NotAllowedError') return new CameraError(await answerOf(failure), failure);
  return new CameraError(KINDS[name] ?? 'busy', failure);
}

/**
 * "No" and closing the question share one error name. After a "no" the permission is denied; after a dismissal it still
 * stands at "ask". Chromium also says so in words, and blames the system where that is the one who forbids.
 */
async function answerOf(failure: unknown): Promise<CameraErrorKind> {
  const words = failure instanceof Error ? failure.message : '';
  if (/dismissed/i.test(words)) return 'dismissed';
  if (/system/i.test(words)) return 'refused';
  return (await cameraPermission()) === 'prompt' ? 'dismissed' : 'refused';
}

/**
 * Why a track that was live has ended. Without a permission the browser lists cameras without their ids; a permission
 * given for one visit only reads "ask" all along (Firefox), so that alone says nothing.
 */
export async function lossOf(track: MediaStreamTrack): Promise<CameraError> {
  if ((await cameraPermission()) === 'denied') return new CameraError('refused');
  const { deviceId } = track.getSettings();
  const cameras = await listCameras();
  if (cameras.some(({ id }) => id === '')) return new CameraError('refused');
  return new CameraError(cameras.some(({ id }) => id === deviceId) ? 'busy' : 'unplugged');
}
