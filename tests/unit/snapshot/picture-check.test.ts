import { expect, test } from 'vitest';
import { PictureError, assertPicture } from '../../../src/features/snapshot/pure/picture-file/picture-check.ts';

/** What people drop that is no picture; each is named, so that they know that it was understood. */
test.each([
  ['%PDF-1.7', 'a PDF'],
  ['GIF89a......', 'a GIF'],
  ['PK\u0003\u0004........', 'a ZIP archive or document'],
  ['II*\0............', 'a TIFF or raw picture'],
  ['\0\0\0\u0018ftypisom', 'a film'],
  ['\0\0\0\u0018ftypavif', 'an AVIF picture'],
])('%j is said to be %s', (start, name) => {
  const bytes = new TextEncoder().encode(start);
  expect(() => assertPicture(bytes)).toThrow(PictureError);
  expect(() => assertPicture(bytes)).toThrow(`this is not one but ${name}. Save it as JPEG or PNG first.`);
});
