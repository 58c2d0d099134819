import { expect, test } from 'vitest';
import { faultsOfGallery, openGallery } from '../../ui-gallery/pseudo.ts';

test('every screen, 40 % longer: nothing is cut or hangs over, nothing stays English, axe finds nothing', async () => {
  const gallery = await openGallery('en-XA');
  expect(document.documentElement.dir).toBe('ltr');
  expect(await faultsOfGallery(gallery)).toEqual({});
});
