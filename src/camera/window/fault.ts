import { listCameras, cameraPermission } from './devices.ts';
import { CameraError, type CameraErrorKind } from './error.ts';

/** Names that getUserMedia rejects with: https://w3c.github.io/mediacapture-main/#dom-mediadevices-getusermedia */
const KINDS: Readonly<Record<string, CameraErrorKind>> = {
  NotFoundError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy', // the driver failed for a reason the browser does not know
  OverconstrainedError: 'overconstrained',
  SecurityError: 'unsupported', // the embedding page's permissions policy forbids it
  TypeError: 'insecure',
  InvalidStateError: 'unsupported', // the document is not fully active
};

/** The error for a rejection of getUserMedia. */
export async function refusalOf(failure: unknown): Promise<CameraError> {
  const name = failure instanceof Error ? failure.name : '';
  if (name === 'NotAllowedError') return new CameraError(await answerOf(failure), failure);
  return new CameraError(KINDS[name] ?? 'busy', failure);
}

/**
 * A refusal and a dismissed prompt have the same error name. After a refusal the permission is 'denied'; after a dismissal it is
 * still 'prompt'. Chromium's message also names a dismissal, and the system if that denies access.
 */
async function answerOf(failure: unknown): Promise<CameraErrorKind> {
  const words = failure instanceof Error ? failure.message : '';
  if (/dismissed/i.test(words)) return 'dismissed';
  if (/system/i.test(words)) return 'refused';
  return (await cameraPermission()) === 'prompt' ? 'dismissed' : 'refused';
}

/**
 * Why a live track has ended. Without permission the browser lists cameras without ids. The permission state alone is not enough:
 * in Firefox it stays 'prompt' for a permission that was given for one visit.
 */
export async function lossOf(track: MediaStreamTrack): Promise<CameraError> {
  if ((await cameraPermission()) === 'denied') return new CameraError('refused');
  const { deviceId } = track.getSettings();
  const cameras = await listCameras();
  if (cameras.some(({ id }) => id === '')) return new CameraError('refused');
  return new CameraError(cameras.some(({ id }) => id === deviceId) ? 'busy' : 'unplugged');
}
