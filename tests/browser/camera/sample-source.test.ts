import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleSource } from '../../../src/camera/worker/sample-source.ts';
import { millis } from '../../../src/base/units.ts';
import { grabbed, isClosed, patient } from './frames.ts';

describe('the sample clip', () => {
  const folder = new URL('/demo/', location.href).href;
  const open = () => sampleSource({ kind: 'sample', folder, startedAt: millis(Date.now()) });

  /** Every bitmap that is made from now on. */
  function countBitmaps(): ImageBitmap[] {
    const made: ImageBitmap[] = [];
    const real = createImageBitmap;
    vi.stubGlobal('createImageBitmap', async (source: Blob) => {
      const bitmap = await real(source);
      made.push(bitmap);
      return bitmap;
    });
    return made;
  }
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('decodes one picture for each time it is asked, and closes it', async () => {
    const made = countBitmaps();
    const source = open();
    await grabbed(source);
    const grab = await grabbed(source);
    expect(grab.picture().width).toBe(640);
    expect(made.map(isClosed)).toEqual([true, true]);
  });

  it('closes a picture that nobody waits for any more', async () => {
    const made = countBitmaps();
    const source = open();
    await grabbed(source);
    const asked = source.next(patient());
    await Promise.resolve();
    source.close();
    expect(await asked).toBeNull();
    expect(source.ended).toBe(true);
    expect(made.every(isClosed)).toBe(true);
  });

  it('gives up with its asker', async () => {
    expect(await open().next(AbortSignal.abort())).toBeNull();
  });

  it('says when its files are not there', async () => {
    const source = sampleSource({ kind: 'sample', folder: `${location.origin}/nowhere/`, startedAt: millis(0) });
    await expect(source.next(patient())).rejects.toThrow(/not valid JSON|answers 404/);
  });
});
