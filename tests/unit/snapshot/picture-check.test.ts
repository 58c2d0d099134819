import { expect, test } from 'vitest';
import {
  assertPicture,
  PictureError,
  type PictureFault,
} from '../../../src/features/snapshot/pure/picture-file/picture-check.ts';
import { faultText } from '../../../src/features/snapshot/view/fault-text.ts';

test.each([
  ['%PDF-1.7', 'pdf', 'a PDF'],
  ['GIF89a......', 'gif', 'a GIF'],
  ['PK\u0003\u0004........', 'zip', 'a ZIP archive or document'],
  ['II*\0............', 'tiff', 'a TIFF or raw picture'],
  ['\0\0\0\u0018ftypisom', 'film', 'a film'],
  ['\0\0\0\u0018ftypavif', 'avif', 'an AVIF picture'],
])('%j is %s, in words %s', (start, is, name) => {
  const fault = faultOf(new TextEncoder().encode(start));
  expect(fault).toEqual({ kind: 'not-a-picture', is });
  expect(faultText(fault)).toBe(
    `Expected a JPEG, PNG or WebP picture; this is not one but ${name}. Save it as JPEG or PNG first.`,
  );
});

function faultOf(bytes: Uint8Array): PictureFault {
  try {
    assertPicture(bytes);
  } catch (error) {
    if (error instanceof PictureError) return error.fault;
    throw error;
  }
  throw new Error('expected a fault');
}
