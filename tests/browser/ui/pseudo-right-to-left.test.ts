import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { faultsOfScreen, openGallery } from '../../ui-gallery/pseudo.ts';

test('every screen from right to left, 40 % longer: nothing is cut or hangs over, nothing stays English, axe finds nothing', async () => {
  const { show, scenes, loading } = await openGallery('ar-XB');
  expect(document.documentElement.dir).toBe('rtl');
  const faults: Record<string, readonly string[]> = {};
  for (const name of scenes) {
    await page.viewport(1280, 860);
    const shown = await show(name, 'light');
    const found = await faultsOfScreen(loading);
    if (found.length > 0) faults[name] = found;
    shown.close();
  }
  expect(faults).toEqual({});
});
