import { useApp } from '../../ui/context.ts';
import { lazyScreen } from '../../ui/lazy-screen.tsx';
import { currentWarning } from '../../ui/view/warning.ts';

/** Its words were loaded when watching started. */
const WarningCard = lazyScreen(async () => (await import('./warning-card/warning-card.tsx')).WarningCard);

/** The warning that stands, on every screen. It goes when things are better. */
export function AlertBanner() {
  const warning = currentWarning(useApp().state);
  return warning === null ? null : <WarningCard warning={warning} />;
}
