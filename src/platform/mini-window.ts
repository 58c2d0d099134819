/**
 * A small window that stays above all others (Document Picture-in-Picture: Chromium 116, Firefox 153, and later). It shares this page's
 * realm and closes with it. https://wicg.github.io/document-picture-in-picture/
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
  /** Copies the page's current style sheets into the window. Resolves when they are loaded, so that nothing shows unstyled. */
  dress(): Promise<void>;
  close(): void;
}

/**
 * Opens the mini window. Call it from a click, before any await. Null: not supported, or refused. `onClosed` is called once,
 * whoever closes the window.
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
  inside.documentElement.dir = document.documentElement.dir;
  opened.addEventListener('pagehide', onClosed, { once: true });
  return {
    root: inside.documentElement,
    body: inside.body,
    dress: () => dress(inside),
    close: () => opened.close(),
  };
}

/** Linked sheets are loaded again (from the cache, under the page's own policy); style elements are copied. */
async function dress(inside: Document): Promise<void> {
  const sheets = document.head.querySelectorAll<HTMLElement>('link[rel="stylesheet"], style');
  const ready = [...sheets].map((sheet) => {
    const copy = inside.importNode(sheet, true);
    if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href); // absolute: the window has no base URL
    const arrived = sheet instanceof HTMLLinkElement ? settled(copy) : Promise.resolve();
    inside.head.append(copy);
    return arrived;
  });
  await Promise.all(ready);
}

/** Resolves when a sheet has loaded or failed: a failed sheet leaves the window unstyled, not empty. */
const settled = (link: HTMLElement): Promise<void> =>
  new Promise((resolve) => {
    link.addEventListener('load', () => resolve(), { once: true });
    link.addEventListener('error', () => resolve(), { once: true });
  });
