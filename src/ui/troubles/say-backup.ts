import type { BackupFault, ContentFault } from '../../history/backup/backup-error.ts';
import { MANIFEST } from '../../history/backup/format.ts';
import { MOST_OF_A_PICTURE, type SavedPictureFault } from '../../history/records/picture.ts';
import { brief } from './brief.ts';
import { text } from './text.ts';

/** What is wrong with a file that was to be imported. */
export const sayBackupFault = ({ code }: BackupFault): string => text.backup[code];

/** The place in the file and what was expected there, for a person who inspects the file; null: the sentence says it all. */
export function sayBackupPlace(fault: BackupFault): string | null {
  const { place } = text;
  switch (fault.code) {
    case 'huge':
      return fault.file === null ? place.size(fault) : place.sizeOf({ ...fault, file: fault.file });
    case 'noZip':
      return null;
    case 'newer':
      return place.newer({ version: String(fault.version), known: String(fault.known) });
    case 'ofSample':
      return fault.file;
    case 'foreign':
      return place[fault.problem](fault);
    case 'damaged':
      return fault.problem === 'changed' ? fault.file : place[fault.problem]({ file: fault.file, manifest: MANIFEST });
    case 'notValid':
      return contentPlace(fault.file, fault.problem);
  }
}

function contentPlace(file: string, problem: ContentFault): string {
  const { place } = text;
  switch (problem.kind) {
    case 'value':
      return problem.path === '' ? place.value({ file, ...problem }) : place.valueAt({ file, ...problem });
    case 'picture':
      return picturePlace(file, problem.fault);
    case 'duplicates':
      return place.duplicates({ file });
    case 'strayPicture':
      return place.strayPicture({ file });
    case 'notJson':
      return place.textDamaged({ file, detail: brief(problem.detail) });
    case 'pictureType':
      return place.pictureType({ file, ...problem });
    case 'pictureMissing':
      return place.pictureMissing({ file, ...problem });
    case 'otherMonth':
      return place.otherMonth({ file, ...problem });
  }
}

const MEGA = 1e6;
const MEBI = 1024 * 1024;

function picturePlace(file: string, fault: SavedPictureFault): string {
  const { picture } = text.place;
  switch (fault.kind) {
    case 'bytes':
      return picture.bytes({ file, most: MOST_OF_A_PICTURE.bytes / MEBI, found: fault.found });
    case 'type':
      return picture.type({ file });
    case 'pixels': {
      const { width, height } = fault;
      return picture.pixels({
        file,
        most: MOST_OF_A_PICTURE.pixels / MEGA,
        width: String(width),
        height: String(height),
      });
    }
  }
}
