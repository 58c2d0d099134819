import { expect, test } from 'vitest';
import { faultsOfGallery, openGallery } from '../../ui-gallery/pseudo.ts';

test('every screen from right to left, 40 % longer: nothing is cut or hangs over, nothing stays English, axe finds nothing', async () => {
  const gallery = await openGallery('ar-XB');
  expect(document.documentElement.dir).toBe('rtl');
  expect(await faultsOfGallery(gallery)).toEqual({});
});
