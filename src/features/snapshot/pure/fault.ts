import type { CameraErrorKind } from '../../../camera/window/error.ts';
import type { PictureFault } from './picture-file/picture-check.ts';

/** Why there is no measured picture. The window says it in words (view/fault-text.ts). */
export type SnapshotFault =
  | PictureFault
  | { readonly kind: 'no-networks' } // the networks could not be loaded
  | { readonly kind: 'no-memory' }
  | { readonly kind: 'stopped' } // the worker ended before it answered
  | { readonly kind: 'not-listed' } // the picture was removed from the queue
  | { readonly kind: 'not-decoded' } // a picture that was measured cannot be decoded again
  | { readonly kind: 'nobody' } // nobody in the picture that the camera took
  | { readonly kind: 'muted' } // the camera sends no picture
  | { readonly kind: 'camera'; readonly error: CameraErrorKind };
