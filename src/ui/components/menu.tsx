import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface MenuItem {
  readonly label: string;
  readonly hint?: string;
  readonly act: () => void;
}

interface Props {
  readonly label: ComponentChildren;
  readonly title: string; // shown above the items
  readonly items: readonly MenuItem[];
}

/**
 * A button that opens a short list of buttons, where there is room for it on the screen. Arrow keys, Home and End go through it;
 * Escape, a choice, or focus outside closes it.
 */
export function Menu({ label, title, items }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // Before the browser draws: a key that is pressed at once must find the list.
  useLayoutEffect(() => {
    if (!open) return undefined;
    list.current?.showPopover(); // in the top layer nothing cuts it off
    const follow = () => {
      if (list.current && button.current) place(list.current, button.current);
    };
    follow();
    const stop = new AbortController();
    const { signal } = stop;
    const outside = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', outside, { signal });
    document.addEventListener('focusin', outside, { signal });
    globalThis.addEventListener('scroll', follow, { signal, passive: true });
    globalThis.addEventListener('resize', follow, { signal });
    return () => stop.abort();
  }, [open]);
  const fold = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) return fold();
    const to = stepOf(event.key);
    if (to === null) return;
    event.preventDefault(); // the page would scroll
    if (open) focusItem(list.current, to);
    else if (to !== 'first' && to !== 'last') setOpen(true);
  };
  return (
    <div class="menu" ref={root} onKeyDown={onKeyDown}>
      <button ref={button} type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
        <svg class="menu-caret" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="m2.5 4.5 3.5 3.5 3.5-3.5" />
        </svg>
      </button>
      {open && (
        <div class="menu-list" ref={list} popover="manual">
          <p class="menu-title">{title}</p>
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              class="menu-item"
              onClick={() => {
                fold();
                item.act();
              }}
            >
              {item.label}
              {item.hint !== undefined && <small>{item.hint}</small>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

type Step = 'next' | 'previous' | 'first' | 'last';

const STEPS: Readonly<Record<string, Step>> = { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' };
const stepOf = (key: string): Step | null => STEPS[key] ?? null;

/** Focuses another item; the list goes round. */
function focusItem(list: HTMLElement | null, step: Step): void {
  const items = [...(list?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
  const at = items.findIndex((item) => item === document.activeElement);
  const to = { first: 0, last: -1, next: at + 1, previous: at < 0 ? -1 : at - 1 }[step];
  items.at(to % Math.max(1, items.length))?.focus();
}

const GAP = 8; // px, to the button and to the edge of the window

/** Puts the list below its button, above it where there is more room, and never beyond the window. */
function place(list: HTMLElement, button: HTMLElement): void {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const below = height - bottom;
  const room = Math.max(below, top) - 2 * GAP;
  list.style.maxHeight = `${room}px`;
  const { width: own, height: tall } = list.getBoundingClientRect();
  const y = tall + 2 * GAP <= below || below >= top ? bottom + GAP : top - GAP - tall;
  const start = getComputedStyle(button).direction === 'rtl' ? right - own : left;
  list.style.top = `${Math.max(GAP, y)}px`;
  list.style.left = `${Math.max(GAP, Math.min(start, width - own - GAP))}px`;
}
