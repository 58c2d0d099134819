import type { Violation } from '../records/schema.ts';
import type { SavedPictureFault } from '../records/picture.ts';

/** What is wrong with a file of a backup that was read well but holds what must not be there. */
export type ContentFault =
  | { readonly kind: 'notJson'; readonly detail: string } // as the parser puts it
  | ({ readonly kind: 'value' } & Violation)
  | { readonly kind: 'duplicates' } // a snapshot occurs twice
  | { readonly kind: 'strayPicture' } // no snapshot has it
  | { readonly kind: 'picture'; readonly fault: SavedPictureFault }
  | { readonly kind: 'pictureType'; readonly found: string } // its content is not what its name says
  | { readonly kind: 'pictureMissing'; readonly path: string } // '3.picture', in the list of snapshots
  | { readonly kind: 'otherMonth'; readonly path: string; readonly day: string }; // of minutes

/** Why a file cannot be read as a backup, and where in it the problem is. The ui words it. */
export type BackupFault =
  | { readonly code: 'huge'; readonly file: string | null; readonly bytes: number } // file: in the zip; null: the zip itself
  | { readonly code: 'noZip'; readonly detail: string } // as the unpacker puts it
  | { readonly code: 'foreign'; readonly file: string; readonly problem: 'unknown' | 'missing' | 'format' }
  | { readonly code: 'newer'; readonly version: number; readonly known: number } // known: the newest that is read here
  | { readonly code: 'damaged'; readonly file: string; readonly problem: 'twice' | 'missing' | 'unlisted' | 'changed' }
  | { readonly code: 'notValid'; readonly file: string; readonly problem: ContentFault }
  | { readonly code: 'ofSample'; readonly file: string }; // a calibration that is nobody's own

/** Thrown before anything is written. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly fault: BackupFault;

  constructor(fault: BackupFault) {
    super(JSON.stringify(fault));
    this.fault = fault;
  }
}

export const notValid = (file: string, problem: ContentFault): BackupError =>
  new BackupError({ code: 'notValid', file, problem });
