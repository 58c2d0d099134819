import type { Posture } from '../alerts/decide/outcome.ts';

/** The plumb bob of the mark as SVG paths in a 24 by 24 box. Filled, half, ringed or hatched: the shape says the state without colour. */
export const BOB_SHAPE = {
  body: 'M12 22.5 6.1 13.6A7 7 0 1 1 17.9 13.6Z',
  half: 'M12 22.5 6.1 13.6A7 7 0 0 1 12 2.8Z', // the left half of the body
  core: 'M12 18.4 8.9 13.2A3.8 3.8 0 1 1 15.1 13.2Z', // inside a ringed body
  hatch: 'M7.2 7.6 12.4 4M6 12.6 17 5.2M8.6 16 18.4 9.4M10.8 19.6 16.6 15.6', // lines across the body
} as const;

/** A dot on the icon of the installed app. Says nothing where the browser has none, or the app is not installed. */
function createBadge(): (wanted: boolean) => void {
  let shown: boolean | null = null; // null: an earlier visit may have left one
  const tell = (wanted: boolean) => {
    if (wanted === shown || !('setAppBadge' in navigator)) return;
    shown = wanted;
    const done = wanted ? navigator.setAppBadge() : navigator.clearAppBadge();
    done.catch(() => undefined); // refused: title and icon of the tab say the same
  };
  globalThis.addEventListener('pagehide', () => tell(false)); // it would outlive the page
  return tell;
}

/** What the tab's icon can say. */
export type IconFace = Posture | 'alert';

const { body: BODY, half: HALF, core: CORE, hatch: HATCH } = BOB_SHAPE;

/** Half-dark tones, so that they show on light and dark tab strips alike. [H] */
const COLOURS: Readonly<Record<IconFace, string>> = {
  good: '#2f8f78',
  watch: '#c07a1a',
  poor: '#c2492f',
  alert: '#c2492f',
  unknown: '#8a857c',
};

const outline = (colour: string): string => `<path d="${BODY}" fill="none" stroke="${colour}" stroke-width="2"/>`;

const SHAPES: Readonly<Record<IconFace, (colour: string) => string>> = {
  good: (colour) => `<path d="${BODY}" fill="${colour}"/>`,
  watch: (colour) => `${outline(colour)}<path d="${HALF}" fill="${colour}"/>`,
  poor: (colour) => `${outline(colour)}<path d="${CORE}" fill="${colour}"/>`,
  unknown: (colour) => `${outline(colour)}<path d="${HATCH}" stroke="${colour}" stroke-width="1.5"/>`,
  // The same bob, bright on a full tile: seen from the corner of an eye.
  alert: (colour) =>
    `<rect width="24" height="24" rx="5" fill="${colour}"/>` +
    `<path d="${BODY}" fill="#fff" transform="translate(2.4 2.4) scale(.8)"/>`,
};

/** The address of the icon: SVG in the address itself, so that nothing has to be fetched. */
export const iconAddress = (face: IconFace): string => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${SHAPES[face](COLOURS[face])}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
};

/** What title and icon tell. */
export interface TabFace {
  readonly posture: Posture | null; // null: nothing is watched
  readonly notice: { readonly kind: 'cue' | 'alert'; readonly title: string } | null; // the warning that stands
}

export interface TabSigns {
  /** Shows `face` where it is switched on, and the page's own title or icon where it is not. A warning also dots the installed app's icon. */
  show(face: TabFace, on: { readonly title: boolean; readonly icon: boolean }): void;
  restore(): void; // title and icon as the page had them
}

/** The icons' shapes as letters. */
const GLYPHS: Readonly<Record<IconFace, string>> = { good: '●', watch: '◐', poor: '◉', unknown: '▨', alert: '▲' };

const signOf = ({ posture, notice }: TabFace): IconFace | null => {
  if (notice?.kind === 'alert') return 'alert';
  // A cue comes while posture may just be good again for a moment: it is at least worth a watch.
  if (notice && posture !== 'poor') return 'watch';
  return posture;
};

/** Both are changed by plain assignment, which browsers show for hidden tabs too. */
export const createTabSigns = (page: Document): TabSigns => {
  const ownTitle = page.title;
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
    // Browsers choose among several: ours must be the only one. A changed address is what makes them look again.
    for (const own of ownIcons) own.remove();
    icon.href = iconAddress(sign);
    page.head.append(icon);
  };

  return {
    show: (face, on) => {
      const sign = signOf(face);
      const words = face.notice ? `${face.notice.title} · ${ownTitle}` : ownTitle;
      setTitle(on.title && sign ? `${GLYPHS[sign]} ${words}` : ownTitle);
      setIcon(on.icon ? sign : null);
      badge(on.icon && face.notice !== null);
    },
    restore: () => {
      setTitle(ownTitle);
      setIcon(null);
      badge(false);
    },
  };
};
