import type { SnapshotFault } from '../pure/fault.ts';
import { PICTURE_LIMITS } from '../pure/picture-file/picture-check.ts';
import { text } from '../text.ts';

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

/** A fault in words: what was expected, what came, what to do. */
export function faultText(fault: SnapshotFault): string {
  switch (fault.kind) {
    case 'camera':
      return text.faults.camera[fault.error];
    case 'not-a-picture':
      return text.faults['not-a-picture']({ is: fault.is });
    case 'truncated':
    case 'broken':
      return text.faults[fault.kind]({ format: fault.format });
    case 'too-many-bytes':
      return text.faults['too-many-bytes']({
        most: megabytes(PICTURE_LIMITS.bytes),
        megabytes: megabytes(fault.bytes),
      });
    case 'too-many-pixels':
      return text.faults['too-many-pixels']({
        most: PICTURE_LIMITS.pixels / 1e6,
        width: String(fault.width),
        height: String(fault.height),
      });
    case 'folder':
    case 'missing':
    case 'empty':
    case 'heic':
    case 'no-networks':
    case 'no-memory':
    case 'stopped':
    case 'not-listed':
    case 'not-decoded':
    case 'nobody':
    case 'muted':
      return text.faults[fault.kind];
  }
}
