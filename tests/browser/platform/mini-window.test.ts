import { afterEach, describe, expect, test, vi } from 'vitest';
import { canOpenByItself, whenTabLeft } from '../../../src/platform/leaving-tab.ts';
import { hasMiniWindow, openMiniWindow } from '../../../src/platform/mini-window.ts';

/** A frame stands in for the window: opening a real one needs a hand on the mouse. */
function offer(answer: (frame: HTMLIFrameElement) => Promise<Window>): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  vi.stubGlobal('documentPictureInPicture', { requestWindow: () => answer(frame) });
  return frame;
}
const inside = (frame: HTMLIFrameElement): Promise<Window> => Promise.resolve(frame.contentWindow as Window);

afterEach(() => {
  vi.unstubAllGlobals();
  for (const element of document.querySelectorAll('iframe, .test-sheet')) element.remove();
});

describe('the mini window', () => {
  test('wears the page’s styles, links and elements alike', async () => {
    const style = document.createElement('style');
    style.className = 'test-sheet';
    style.textContent = 'p { color: rgb(1, 2, 3); }';
    const link = document.createElement('link');
    link.className = 'test-sheet';
    link.rel = 'stylesheet';
    link.href = URL.createObjectURL(new Blob(['p { width: 123px; }'], { type: 'text/css' }));
    document.head.append(style, link);
    offer(inside);
    const mini = await openMiniWindow({ width: 300, height: 100 }, 'Plumbline', () => undefined);
    const line = mini?.body.ownerDocument.createElement('p');
    if (!mini || !line) throw new Error('it was not opened');
    mini.body.append(line);
    await mini.dress();
    const { color, width } = getComputedStyle(line);
    expect([color, width, mini.body.ownerDocument.title]).toEqual(['rgb(1, 2, 3)', '123px', 'Plumbline']);
  });

  test('tells once that it was closed, whoever closed it', async () => {
    const frame = offer(inside);
    const closed = vi.fn<() => void>();
    await openMiniWindow({ width: 300, height: 100 }, 'Plumbline', closed);
    frame.contentWindow?.dispatchEvent(new Event('pagehide'));
    frame.contentWindow?.dispatchEvent(new Event('pagehide'));
    expect(closed).toHaveBeenCalledTimes(1);
  });

  test('that the browser refuses is none', async () => {
    offer(() => Promise.reject(new DOMException('no click', 'NotAllowedError')));
    expect(await openMiniWindow({ width: 300, height: 100 }, 'Plumbline', () => undefined)).toBeNull();
  });

  test('is not offered where there is none', async () => {
    vi.stubGlobal('documentPictureInPicture', undefined);
    expect(hasMiniWindow()).toBe(false);
    expect(await openMiniWindow({ width: 300, height: 100 }, 'Plumbline', () => undefined)).toBeNull();
  });
});

describe('the order to open it when the tab is left', () => {
  /** A media session that knows the actions of `known`. */
  const session = (known: readonly string[]) => {
    const handlers = new Map<string, unknown>();
    vi.stubGlobal('navigator', {
      mediaSession: {
        setActionHandler: (action: string, handler: unknown) => {
          if (!known.includes(action)) throw new TypeError(`no action ${action}`);
          handlers.set(action, handler);
        },
      },
    });
    return handlers;
  };

  test('is given to the media session, and taken back', () => {
    const handlers = session(['enterpictureinpicture']);
    const left = vi.fn<() => void>();
    expect(whenTabLeft(left)).toBe(true);
    expect(handlers.get('enterpictureinpicture')).toBe(left);
    expect(whenTabLeft(null)).toBe(true);
    expect(handlers.get('enterpictureinpicture')).toBeNull();
  });

  test('fails quietly where the browser does not know it, or has no media session', () => {
    session(['play']);
    expect(whenTabLeft(() => undefined)).toBe(false);
    vi.stubGlobal('navigator', {});
    expect(whenTabLeft(() => undefined)).toBe(false);
  });

  test('is not offered over http, where Chromium never gives it', () => {
    session(['enterpictureinpicture']);
    vi.stubGlobal('documentPictureInPicture', {});
    expect(location.protocol).toBe('http:');
    expect(canOpenByItself()).toBe(false);
  });
});
