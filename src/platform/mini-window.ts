/**
 * A small window that stays above all others (Document Picture-in-Picture: Chromium 116 and its kin). It shares this page's
 * realm and goes with it. https://wicg.github.io/document-picture-in-picture/
 */
interface PictureInPicture {
  requestWindow(size: { readonly width: number; readonly height: number }): Promise<Window>;
}

const pictureInPicture = (): PictureInPicture | null =>
  'documentPictureInPicture' in globalThis
    ? ((globalThis as { readonly documentPictureInPicture?: PictureInPicture }).documentPictureInPicture ?? null)
    : null;

export const hasMiniWindow = (): boolean => pictureInPicture() !== null;

export interface MiniWindow {
  readonly root: HTMLElement; // its <html>
  readonly body: HTMLElement;
  /** Puts on the page's style sheets as they are now. Resolves when they are there, so that nothing is drawn bare. */
  dress(): Promise<void>;
  close(): void;
}

/**
 * Call it from a click, before anything is awaited. Null: the browser has none, or said no. `onClosed` is told once,
 * whoever closed it.
 */
export async function openMiniWindow(
  size: { readonly width: number; readonly height: number }, // CSS px of its inside; the person may change it
  title: string,
  onClosed: () => void,
): Promise<MiniWindow | null> {
  const opener = pictureInPicture();
  const opened = await opener?.requestWindow(size).catch(() => null); // no click, or a policy forbids it
  if (!opened) return null;
  const { document: inside } = opened;
  inside.title = title;
  inside.documentElement.lang = document.documentElement.lang;
  opened.addEventListener('pagehide', onClosed, { once: true });
  return {
    root: inside.documentElement,
    body: inside.body,
    dress: () => dress(inside),
    close: () => opened.close(),
  };
}

/** Links are asked for again (from the cache, under the page's own policy); style elements are copied as they stand. */
async function dress(inside: Document): Promise<void> {
  const sheets = document.head.querySelectorAll<HTMLElement>('link[rel="stylesheet"], style');
  const ready = [...sheets].map((sheet) => {
    const copy = inside.importNode(sheet, true);
    if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href); // whole: the window has no address
    const arrived = sheet instanceof HTMLLinkElement ? settled(copy) : Promise.resolve();
    inside.head.append(copy);
    return arrived;
  });
  await Promise.all(ready);
}

/** A sheet that fails to load leaves the window plain, not empty. */
const settled = (link: HTMLElement): Promise<void> =>
  new Promise((resolve) => {
    link.addEventListener('load', () => resolve(), { once: true });
    link.addEventListener('error', () => resolve(), { once: true });
  });
