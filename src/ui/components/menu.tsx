import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

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

/** A button that opens a short list of buttons. Escape, a choice, or focus outside closes it. */
export function Menu({ label, title, items }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  const fold = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      class="menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) fold();
      }}
    >
      <button ref={button} type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
        <svg class="menu-caret" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="m2.5 4.5 3.5 3.5 3.5-3.5" />
        </svg>
      </button>
      {open && (
        <div class="menu-list">
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
