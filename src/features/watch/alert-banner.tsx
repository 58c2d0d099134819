import { useApp } from '../../ui/context.ts';
import { lazyScreen } from '../../ui/lazy-screen.tsx';
import { currentWarning } from '../../ui/view/interruptions.ts';

/** Loaded when watching starts, so that the first warning does not wait for it. */
const WarningCard = lazyScreen(async () => (await import('./warning-card/warning-card.tsx')).WarningCard);

/** Shows the current warning on every screen, until the posture has improved. */
export function AlertBanner() {
  const warning = currentWarning(useApp().state);
  return warning === null ? null : <WarningCard warning={warning} />;
}
