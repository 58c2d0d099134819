import { openCamera, type CameraRequest, type OpenCamera } from './camera.ts';
import { watchDevices } from './devices.ts';
import { CameraError, type CameraErrorKind } from './error.ts';
import { cameraPermission, watchPermission } from './permission.ts';

/** Where holding a camera stands. */
export type HeldState =
  | { readonly kind: 'opening' } // the browser may be asking the person
  | { readonly kind: 'open'; readonly camera: OpenCamera; readonly muted: boolean } // a new `camera` needs a new feed
  | { readonly kind: 'failed'; readonly error: CameraError };

export interface HeldCamera {
  /** Closes and opens again: another device, or the same one when its picture is frozen. */
  reopen(request?: CameraRequest): void;
  close(): void;
}

/** How a camera is opened; the sample clip has its own way, and so have tests. */
export type Opener = (request: CameraRequest) => Promise<OpenCamera>;

/** Tried again this often while another program holds the camera: nothing tells when it lets go. [H] */
const BUSY_RETRY_MS = 5000;

/**
 * Keeps a camera open through unplugging, being taken by another program and a withdrawn permission, without a reload:
 * whenever there is reason to think it is back, it is opened again. Every change is told to `listener`.
 */
export function holdCamera(
  request: CameraRequest,
  listener: (state: HeldState) => void,
  open: Opener = openCamera,
): HeldCamera {
  let wanted = request;
  let turn = new AbortController(); // one per attempt; aborted when a newer attempt or `close` takes over

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
  };

  const fail = (error: CameraError, signal: AbortSignal) => {
    listener({ kind: 'failed', error });
    // The listener may have closed or reopened.
    if (!signal.aborted) onReturn(error.kind, signal, start);
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

/** Faults that can end without a click on the page. */
const RETURNS: ReadonlySet<CameraErrorKind> = new Set(['refused', 'absent', 'busy', 'unplugged', 'overconstrained']);

/** Calls back once, when what was in the way has probably gone. */
function onReturn(kind: CameraErrorKind, signal: AbortSignal, back: () => void): void {
  if (!RETURNS.has(kind)) return;
  const done = new AbortController();
  const over = AbortSignal.any([signal, done.signal]);
  const once = () => {
    if (over.aborted) return;
    done.abort();
    back();
  };
  if (kind === 'refused') {
    // Opening without a permission would ask again out of the blue.
    over.addEventListener(
      'abort',
      watchPermission((state) => state === 'granted' && once()),
    );
    return;
  }
  over.addEventListener(
    'abort',
    watchDevices(() => void allowed().then((yes) => yes && once())),
  );
  if (kind !== 'busy') return;
  const timer = setInterval(once, BUSY_RETRY_MS);
  over.addEventListener('abort', () => clearInterval(timer));
}

const allowed = async (): Promise<boolean> => {
  const permission = await cameraPermission();
  return permission === 'granted' || permission === 'unknown';
};
