import type { Posture } from '../alerts/decide/outcome.ts';
import { createBadge } from './badge.ts';
import { iconAddress, type IconFace } from './icon.ts';

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
