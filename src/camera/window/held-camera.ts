import { openCamera, type CameraRequest, type OpenCamera } from './camera.ts';
import { watchDevices, cameraPermission, listCameras, watchPermission } from './devices.ts';
import { CameraError, type CameraErrorKind } from './error.ts';

/** The state of a held camera. */
export type HeldState =
  | { readonly kind: 'opening' } // the browser may be showing its permission prompt
  | { readonly kind: 'open'; readonly camera: OpenCamera; readonly muted: boolean } // a new `camera` needs a new feed
  | { readonly kind: 'failed'; readonly error: CameraError };

export interface HeldCamera {
  /** Closes the camera and opens it again: another device, or the same one after a frozen picture. */
  reopen(request?: CameraRequest): void;
  close(): void;
}

/** Opens a camera. The sample clip and tests have their own. */
export type Opener = (request: CameraRequest) => Promise<OpenCamera>;

/** Retry interval while another program uses the camera: no event tells when it is free. [H] */
const BUSY_RETRY_MS = 5000;

/**
 * Keeps a camera open. After unplugging, use by another program or a revoked permission, it opens the camera again without
 * a reload as soon as it may be available. `listener` receives every change of state.
 */
export function holdCamera(
  request: CameraRequest,
  listener: (state: HeldState) => void,
  open: Opener = openCamera,
): HeldCamera {
  let wanted = request;
  let turn = new AbortController(); // one per attempt; aborted by a newer attempt or `close`

  const start = () => {
    turn.abort();
    turn = new AbortController();
    void attempt(turn.signal);
  };

  const attempt = async (signal: AbortSignal) => {
    listener({ kind: 'opening' });
    try {
      const camera = await open(wanted);
      if (signal.aborted) camera.close();
      else hold(camera, signal);
    } catch (failure) {
      if (!signal.aborted) fail(failure instanceof CameraError ? failure : new CameraError('busy', failure), signal);
    }
  };

  const hold = (camera: OpenCamera, signal: AbortSignal) => {
    signal.addEventListener('abort', () => camera.close());
    camera.watch((change) => {
      if (change.kind !== 'lost') return listener({ kind: 'open', camera, muted: change.kind === 'muted' });
      camera.close();
      fail(change.error, signal);
    });
    listener({ kind: 'open', camera, muted: false });
    if (camera.isSubstitute && !signal.aborted)
      signal.addEventListener(
        'abort',
        watchDevices(() => void isBack(wanted).then((back) => back && !signal.aborted && start())),
      );
  };

  const fail = (error: CameraError, signal: AbortSignal) => {
    listener({ kind: 'failed', error });
    // The listener may have closed or reopened.
    if (!signal.aborted) whenRecovered(error.kind, signal, start);
  };

  start();
  return {
    reopen(next = wanted) {
      wanted = next;
      start();
    },
    close: () => turn.abort(),
  };
}

/** Errors that can end without a click on the page. */
const RECOVERABLE: ReadonlySet<CameraErrorKind> = new Set([
  'refused',
  'absent',
  'busy',
  'unplugged',
  'overconstrained',
]);

/** Calls `back` once, when the cause of the error has probably gone. */
function whenRecovered(kind: CameraErrorKind, signal: AbortSignal, back: () => void): void {
  if (!RECOVERABLE.has(kind)) return;
  const done = new AbortController();
  const over = AbortSignal.any([signal, done.signal]);
  const once = () => {
    if (over.aborted) return;
    done.abort();
    back();
  };
  if (kind === 'refused') {
    // Opening without a permission would show the prompt again unexpectedly.
    over.addEventListener(
      'abort',
      watchPermission((state) => state === 'granted' && once()),
    );
    return;
  }
  over.addEventListener(
    'abort',
    watchDevices(() => void mayOpen().then((yes) => yes && once())),
  );
  if (kind !== 'busy') return;
  const timer = setInterval(once, BUSY_RETRY_MS);
  over.addEventListener('abort', () => clearInterval(timer));
}

/** Whether the camera that was asked for, and replaced by another, is there again. */
const isBack = async ({ deviceId, deviceName }: CameraRequest): Promise<boolean> =>
  (await listCameras()).some(({ id, label }) => id === deviceId || (label !== '' && label === deviceName));

const mayOpen = async (): Promise<boolean> => {
  const permission = await cameraPermission();
  return permission === 'granted' || permission === 'unknown';
};
