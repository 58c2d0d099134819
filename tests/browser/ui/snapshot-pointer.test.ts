import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { SnapshotLandmark } from '../../../src/features/snapshot/source.ts';
import { madeUp } from '../../ui-gallery/snapshots.ts';
import { show, type Shown } from '../../ui-gallery/show.ts';
import { text } from '../../../src/features/snapshot/text.ts';

let shown: Shown | null = null;
afterEach(() => shown?.close());
const open = async (name: string): Promise<Shown> => (shown = await show(name, 'light'));
const sourceOf = ({ snapshots }: Shown) => madeUp(snapshots.value);

const handle = (name: SnapshotLandmark): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`.snap-handle[data-name="${name}"]`);
  if (found === null) throw new Error(`no landmark '${name}' on the screen`);
  return found;
};
const figure = (id: string): string =>
  document.querySelector(`.snap-finding[data-id="${id}"] .figure`)?.textContent?.trim() ?? '';

const middleOf = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
};

/** A finger or a mouse on a handle, moved by so many screen pixels in two steps. */
function drag(name: SnapshotLandmark, [dx, dy]: readonly [number, number], pointerType: 'touch' | 'mouse'): void {
  const element = handle(name);
  element.setPointerCapture = () => undefined; // made-up pointers cannot be captured
  const { clientX, clientY } = middleOf(element);
  const tell = (type: string, share: number) =>
    element.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 1,
        pointerType,
        button: 0,
        bubbles: true,
        cancelable: true,
        clientX: clientX + 3 + share * dx, // grabbed beside its middle
        clientY: clientY + share * dy,
      }),
    );
  tell('pointerdown', 0);
  tell('pointermove', 0.5);
  tell('pointermove', 1);
  tell('pointerup', 1);
}

describe('landmarks by pointer', () => {
  test.each(['mouse', 'touch'] as const)(
    'a %s drags one to where it is let go, not to where it was grabbed',
    async (kind) => {
      const { snapshots } = await open('snapshot-side');
      const measured = () => snapshots.value?.open.value?.measured;
      const before = measured()?.back?.c7;
      const stage = document.querySelector('.snap-stage')?.getBoundingClientRect();
      const width = measured()?.analysed.pose.width;
      if (!before || !stage || !width) throw new Error('the scene shows a nape');
      const neck = figure('cva');
      drag('c7', [-20, 40], kind);
      const scale = width / stage.width;
      expect(measured()?.marks.back.c7?.x).toBeCloseTo(before.x - 20 * scale, 0);
      expect(measured()?.marks.back.c7?.y).toBeCloseTo(before.y + 40 * scale, 0);
      await expect.poll(() => figure('cva')).not.toBe(neck);
      expect(snapshots.value?.open.value?.canUndo).toBe(true);
      snapshots.value?.undo(); // the whole drag is one step
      expect(measured()?.marks.back).toEqual({});
    },
  );

  test('none can be dragged out of the picture', async () => {
    const { snapshots } = await open('snapshot-side');
    drag('right_ear', [-5000, -5000], 'mouse');
    expect(snapshots.value?.open.value?.measured.marks.keypoints.right_ear).toEqual({ x: 0, y: 0 });
  });

  test('each can be hit with a finger', async () => {
    await open('snapshot-side');
    for (const element of document.querySelectorAll('.snap-handle')) {
      const { width, height } = element.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });

  test('what is round it is shown larger while it is held', async () => {
    await open('snapshot-side');
    expect(document.querySelector('.snap-loupe')).toBeNull();
    handle('right_ear').focus();
    await expect.poll(() => document.querySelector('.snap-loupe canvas')).not.toBeNull();
  });
});

describe('pictures handed in', () => {
  const picture = (name: string) => new File(['x'], name, { type: 'image/png' });
  const holding = (...files: readonly File[]): DataTransfer => {
    const data = new DataTransfer();
    for (const file of files) data.items.add(file);
    return data;
  };
  const fire = (type: string, dataTransfer: DataTransfer) =>
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  const namesAdded = (scene: Shown) =>
    sourceOf(scene)
      .asked.filter(([action]) => action === 'addFiles')
      .flatMap(([, files]) => (files as readonly File[]).map(({ name }) => name));

  test('anywhere on the page, many at once, and the page says so while they are held above it', async () => {
    const scene = await open('snapshot-begin');
    const files = holding(picture('one.png'), picture('two.png'));
    fire('dragenter', files);
    await expect.element(page.getByText(text.begin.use.drop)).toBeVisible();
    expect(fire('dragover', files)).toBe(false); // taken: the browser does not open them itself
    fire('drop', files);
    expect(namesAdded(scene)).toEqual(['one.png', 'two.png']);
    await expect.poll(() => document.querySelector('.snap-drop')).toBeNull();
  });

  test('a folder among them is told apart', async () => {
    const scene = await open('snapshot-begin');
    const files = holding(picture('one.png'), new File([], 'holiday'));
    const entry = (name: string, isDirectory: boolean) => ({ name, isDirectory }) as FileSystemEntry;
    vi.spyOn(DataTransferItem.prototype, 'webkitGetAsEntry')
      .mockReturnValueOnce(entry('one.png', false))
      .mockReturnValueOnce(entry('holiday', true));
    fire('drop', files);
    expect(namesAdded(scene)).toEqual(['one.png', 'holiday']);
    expect(sourceOf(scene).asked.findLast(([action]) => action === 'addFiles')?.[2]).toEqual(new Set(['holiday']));
    vi.restoreAllMocks();
  });

  test('pasted, but words are left to the field that they are meant for', async () => {
    const scene = await open('snapshot-side');
    const paste = (clipboardData: DataTransfer, into: Element = document.body) =>
      into.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    const words = new DataTransfer();
    words.setData('text/plain', 'a note');
    expect(paste(words)).toBe(true);
    expect(paste(holding(picture('clip.png')))).toBe(false);
    const cells = holding(picture('cells.png')); // a spreadsheet copies what it shows as a picture, too
    cells.setData('text/plain', 'from a table');
    const note = page.getByRole('textbox', { name: text.save.note }).element();
    expect(paste(cells, note)).toBe(true);
    expect(paste(holding(picture('photo.png')), note)).toBe(false);
    expect(namesAdded(scene)).toEqual(['clip.png', 'photo.png']);
  });

  test('each that failed says why, and any can be taken off the list', async () => {
    const scene = await open('snapshot-queue');
    await expect
      .element(page.getByText('this is a HEIC picture, which cannot be read here', { exact: false }))
      .toBeVisible();
    await page.getByRole('button', { name: 'Remove IMG_2044.HEIC' }).click();
    await page.getByRole('button', { name: 'Open against-the-wall.jpg' }).click();
    await page.getByRole('button', { name: 'Cancel the rest' }).click();
    expect(sourceOf(scene).asked).toEqual([['removeFromQueue', 'three'], ['show', 'one'], ['cancelQueue']]);
  });
});
