import type { Posture } from '../alerts/decide/outcome.ts';
import { BOB_SHAPE } from './bob-shape.ts';
import { ownTitle } from './page-title.ts';

/** Sets or clears the badge of the installed app. Does nothing in browsers without badges, or when the app is not installed. */
function createBadge(): (wanted: boolean) => void {
  let shown: boolean | null = null; // null: unknown, an earlier visit may have left a badge
  const set = (wanted: boolean) => {
    if (wanted === shown || !('setAppBadge' in navigator)) return;
    shown = wanted;
    const done = wanted ? navigator.setAppBadge() : navigator.clearAppBadge();
    done.catch(() => undefined); // refused: the tab's title and icon show the same
  };
  globalThis.addEventListener('pagehide', () => set(false)); // a badge outlives the page
  return set;
}

/** The states of the tab's icon. */
export type IconFace = Posture | 'alert' | 'paused' | 'stopped';

const { body: BODY, half: HALF, core: CORE, hatch: HATCH } = BOB_SHAPE;

/** Medium tones, visible on light and dark tab strips. [H] */
const COLOURS: Readonly<Record<IconFace, string>> = {
  good: '#2f8f78',
  watch: '#c07a1a',
  poor: '#c2492f',
  alert: '#c2492f',
  unknown: '#8a857c',
  paused: '#8a857c',
  stopped: '#c2492f',
};

const outline = (colour: string): string => `<path d="${BODY}" fill="none" stroke="${colour}" stroke-width="2"/>`;

const SHAPES: Readonly<Record<IconFace, (colour: string) => string>> = {
  good: (colour) => `<path d="${BODY}" fill="${colour}"/>`,
  watch: (colour) => `${outline(colour)}<path d="${HALF}" fill="${colour}"/>`,
  poor: (colour) => `${outline(colour)}<path d="${CORE}" fill="${colour}"/>`,
  unknown: (colour) => `${outline(colour)}<path d="${HATCH}" stroke="${colour}" stroke-width="1.5"/>`,
  paused: (colour) => `<path d="M8 4v16M16 4v16" stroke="${colour}" stroke-width="4"/>`,
  stopped: (colour) => `${outline(colour)}<path d="M2 2 22 22M22 2 2 22" stroke="${colour}" stroke-width="3"/>`,
  // The bob in white on a filled tile, noticeable in peripheral vision.
  alert: (colour) =>
    `<rect width="24" height="24" rx="5" fill="${colour}"/>` +
    `<path d="${BODY}" fill="#fff" transform="translate(2.4 2.4) scale(.8)"/>`,
};

/** The icon as a data URL, so that nothing has to be fetched. */
export const iconAddress = (face: IconFace): string => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${SHAPES[face](COLOURS[face])}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
};

/** What title and icon show. */
export interface TabFace {
  readonly posture: Posture | 'paused' | null; // null: not watching
  readonly notice: { readonly kind: 'cue' | 'alert' | 'stopped'; readonly title: string } | null; // the current warning, or that watching stopped
}

export interface TabSigns {
  /** Shows `face` in title and icon where switched on, otherwise the page's own. A warning also sets the installed app's badge. */
  show(face: TabFace, on: { readonly title: boolean; readonly icon: boolean }): void;
  restore(): void; // the page's own title and icon
}

/** Characters that resemble the icons, for the title. */
const GLYPHS: Readonly<Record<IconFace, string>> = {
  good: '●',
  watch: '◐',
  poor: '◉',
  unknown: '▨',
  alert: '▲',
  paused: '‖',
  stopped: '✕',
};

const signOf = ({ posture, notice }: TabFace): IconFace | null => {
  if (notice && notice.kind !== 'cue') return notice.kind;
  // During a cue the posture may be good for a moment: the icon shows at least 'watch'.
  if (notice && posture !== 'poor') return 'watch';
  return posture;
};

/** Title and icon of the tab. Browsers show their changes in hidden tabs too. */
export const createTabSigns = (page: Document): TabSigns => {
  ownTitle(page); // as it was before anything was told by it
  const ownIcons = [...page.head.querySelectorAll('link[rel~="icon"]')];
  const icon = page.createElement('link');
  icon.rel = 'icon';
  icon.type = 'image/svg+xml';
  let shown: IconFace | null = null;
  const badge = createBadge();

  const setTitle = (title: string) => {
    if (page.title !== title) page.title = title;
  };
  const setIcon = (sign: IconFace | null) => {
    if (sign === shown) return;
    shown = sign;
    if (sign === null) {
      icon.remove();
      page.head.append(...ownIcons);
      return;
    }
    // Browsers choose among several icons, so this must be the only one. A changed address makes them load it.
    for (const own of ownIcons) own.remove();
    icon.href = iconAddress(sign);
    page.head.append(icon);
  };

  return {
    show: (face, on) => {
      const sign = signOf(face);
      const own = ownTitle(page);
      const words = face.notice ? `${face.notice.title} · ${own}` : own;
      setTitle(on.title && sign ? `${GLYPHS[sign]} ${words}` : own);
      setIcon(on.icon ? sign : null);
      badge(on.icon && face.notice !== null);
    },
    restore: () => {
      setTitle(ownTitle(page));
      setIcon(null);
      badge(false);
    },
  };
};
