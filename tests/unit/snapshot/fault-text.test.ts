import { expect, test } from 'vitest';
import type { SnapshotFault } from '../../../src/features/snapshot/pure/fault.ts';
import { faultText } from '../../../src/features/snapshot/view/fault-text.ts';

test.each<[SnapshotFault, RegExp]>([
  [{ kind: 'missing' }, /moved or changed since it was chosen/],
  [{ kind: 'folder' }, /^Expected a picture; this is a folder\. Open it and choose the pictures in it\.$/],
  [{ kind: 'empty' }, /^Expected a JPEG, PNG or WebP picture; this file is empty \(0 bytes\)\. Copy it again\.$/],
  [{ kind: 'not-a-picture', is: 'other' }, /; this is not one\. Save it as JPEG or PNG first\.$/],
  [{ kind: 'truncated', format: 'PNG' }, /^The end of this PNG file is missing; copy it again/],
  [{ kind: 'broken', format: 'JPEG' }, /^This JPEG file is damaged/],
  [{ kind: 'heic' }, /HEIC picture, which cannot be read here\. Save it as JPEG first\.$/],
  [{ kind: 'too-many-bytes', bytes: 200_400_000 }, /at most 134 MB; this file has 200 MB\./],
  [{ kind: 'too-many-pixels', width: 10_000, height: 9000 }, /at most 64 megapixels; this picture has 10000 x 9000/],
  [{ kind: 'camera', error: 'absent' }, /^No camera is connected\. .*choose a picture that you have\.$/],
  [{ kind: 'stopped' }, /has stopped\. Try this picture again\.$/],
])('%o says what came and what to do', (fault, words) => {
  expect(faultText(fault)).toMatch(words);
});
