import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Posture } from '../../../src/alerts/decide/outcome.ts';
import { iconAddress, type IconFace, createTabSigns } from '../../../src/platform/tab-signs.ts';

const BOTH = { title: true, icon: true } as const;
const OWN = '/icons/mark.svg';

const icons = () => [...document.head.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')].map(({ href }) => href);

beforeEach(() => {
  for (const link of document.head.querySelectorAll('link[rel~="icon"]')) link.remove();
  const link = document.createElement('link');
  link.rel = 'icon';
  link.href = OWN;
  document.head.append(link);
  document.title = 'Plumbline';
});

describe('title and icon', () => {
  it.each<[Posture, string]>([
    ['good', '● Plumbline'],
    ['watch', '◐ Plumbline'],
    ['poor', '◉ Plumbline'],
    ['unknown', '▨ Plumbline'],
  ])('follow posture: %s', (posture, title) => {
    createTabSigns(document).show({ posture, notice: null }, BOTH);
    expect(document.title).toBe(title);
    expect(icons()).toEqual([iconAddress(posture)]);
  });

  it('say what a warning is about, an alert louder than a cue', () => {
    const signs = createTabSigns(document);
    signs.show({ posture: 'good', notice: { kind: 'cue', title: 'Rounded' } }, BOTH);
    expect([document.title, ...icons()]).toEqual(['◐ Rounded · Plumbline', iconAddress('watch')]);
    signs.show({ posture: 'good', notice: { kind: 'alert', title: 'Rounded' } }, BOTH);
    expect([document.title, ...icons()]).toEqual(['▲ Rounded · Plumbline', iconAddress('alert')]);
  });

  it('of a tab that stopped, or is paused, are not those of one that never watched', () => {
    const signs = createTabSigns(document);
    signs.show({ posture: null, notice: { kind: 'stopped', title: 'Watching has stopped' } }, BOTH);
    expect([document.title, ...icons()]).toEqual(['✕ Watching has stopped · Plumbline', iconAddress('stopped')]);
    signs.show({ posture: 'paused', notice: null }, BOTH);
    expect([document.title, ...icons()]).toEqual(['‖ Plumbline', iconAddress('paused')]);
  });

  it('are as the page had them when restored, switched off, or when nothing is watched', () => {
    const signs = createTabSigns(document);
    const own = ['Plumbline', new URL(OWN, location.href).href];
    const alert = { posture: 'poor', notice: { kind: 'alert', title: 'Rounded' } } as const;
    signs.show(alert, BOTH);
    signs.restore();
    expect([document.title, ...icons()]).toEqual(own);
    signs.show(alert, BOTH);
    signs.show(alert, { title: false, icon: false });
    expect([document.title, ...icons()]).toEqual(own);
    signs.show(alert, BOTH);
    signs.show({ posture: null, notice: null }, BOTH);
    expect([document.title, ...icons()]).toEqual(own);
  });

  it('are each switched off alone', () => {
    const signs = createTabSigns(document);
    signs.show({ posture: 'poor', notice: null }, { title: false, icon: true });
    expect([document.title, ...icons()]).toEqual(['Plumbline', iconAddress('poor')]);
    signs.show({ posture: 'poor', notice: null }, { title: true, icon: false });
    expect(document.title).toBe('◉ Plumbline');
    expect(icons()).toEqual([new URL(OWN, location.href).href]);
  });

  it('touch the page only when something changes', () => {
    const signs = createTabSigns(document);
    signs.show({ posture: 'good', notice: null }, BOTH);
    const watcher = new MutationObserver(() => undefined);
    watcher.observe(document.head, { subtree: true, childList: true, attributes: true, characterData: true });
    for (let tick = 0; tick < 5; tick += 1) signs.show({ posture: 'good', notice: null }, BOTH);
    expect(watcher.takeRecords()).toEqual([]);
    signs.show({ posture: 'watch', notice: null }, BOTH);
    expect(watcher.takeRecords().length).toBeGreaterThan(0);
    watcher.disconnect();
  });
});

describe('the icon of the installed app', () => {
  afterEach(() => vi.restoreAllMocks());
  const told = () => {
    const log: string[] = [];
    vi.spyOn(navigator, 'setAppBadge').mockImplementation(async () => void log.push('dot'));
    vi.spyOn(navigator, 'clearAppBadge').mockImplementation(async () => void log.push('none'));
    return log;
  };
  const cue = { posture: 'watch', notice: { kind: 'cue', title: 'Rounded' } } as const;
  const good = { posture: 'good', notice: null } as const;

  it('has a dot while a warning stands, told once, and none from the start on', () => {
    const log = told();
    const signs = createTabSigns(document);
    for (const face of [good, good, cue, cue, good]) signs.show(face, BOTH);
    expect(log).toEqual(['none', 'dot', 'none']);
  });

  it('has none where the icon is switched off, nor after the page has been put back', () => {
    const log = told();
    const signs = createTabSigns(document);
    signs.show(cue, { title: true, icon: false });
    signs.show(cue, BOTH);
    signs.restore();
    expect(log).toEqual(['none', 'dot', 'none']);
  });

  it('is let be where the browser refuses', async () => {
    const refused = Promise.reject(new DOMException('not installed', 'NotAllowedError'));
    vi.spyOn(navigator, 'setAppBadge').mockReturnValue(refused);
    createTabSigns(document).show(cue, BOTH);
    await expect(refused).rejects.toThrow('not installed'); // heard here, and by nobody as an unhandled one
    expect(document.title).toContain('Rounded');
  });
});

describe('the icons', () => {
  const FACES: readonly IconFace[] = ['good', 'watch', 'poor', 'unknown', 'alert', 'paused', 'stopped'];
  const SIZE = 32;

  /** How much each pixel of the icon covers, 0-255: its shape, whatever its colour. */
  const shapeOf = async (face: IconFace): Promise<readonly number[]> => {
    const image = new Image(SIZE, SIZE);
    image.src = iconAddress(face);
    await image.decode();
    const context = new OffscreenCanvas(SIZE, SIZE).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0, SIZE, SIZE);
    return Array.from(context.getImageData(0, 0, SIZE, SIZE).data).filter((_, index) => index % 4 === 3);
  };

  it('differ by shape, not by colour alone', async () => {
    const shapes = await Promise.all(FACES.map(shapeOf));
    for (const [one, first] of shapes.entries()) {
      for (const second of shapes.slice(one + 1)) {
        const different = first.filter((alpha, index) => Math.abs(alpha - (second[index] ?? 0)) > 128).length;
        expect(different).toBeGreaterThan(SIZE); // more than a row of the picture
      }
    }
  });
});
