import { useApp } from '../../ui/context.ts';
import { addressOf, screen, SCREENS } from '../../ui/route.ts';
import { stateInWords } from '../../features/watch/view/headline.ts';
import { text as shared } from '../../ui/text.ts';
import { text } from '../text.ts';
import { PlumbBob } from '../../ui/components/drawings.tsx';

export function Header() {
  return (
    <header class="header">
      <a class="brand" href={addressOf('now')}>
        <Mark />
        {text.name}
      </a>
      <nav class="nav" aria-label={text.navigation}>
        {SCREENS.map((name) => (
          <a key={name} href={addressOf(name)} aria-current={screen.value === name ? 'page' : undefined}>
            {text.screens[name]}
          </a>
        ))}
      </nav>
      <Status />
    </header>
  );
}

/** The state of watching, shown on every screen. */
function Status() {
  const { state } = useApp();
  const monitor = state.watching.monitor.value;
  const progress = state.calibration.progress.value;
  const calibrating = progress !== null && progress.phase !== 'done';
  const tone = monitor === 'watching' && !calibrating ? stateInWords(state).tone : 'unknown';
  return (
    <p class="status" data-monitor={monitor}>
      <PlumbBob posture={tone} size={20} />
      <span>
        {calibrating ? text.calibrating : monitor === 'watching' ? text.tones[tone] : shared.monitorStates[monitor]}
      </span>
    </p>
  );
}

/** The logo: a plumb line. */
function Mark() {
  return (
    <svg class="mark" width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">
      <path class="mark-line" d="M16 0v14M14 14.5h4" />
      <path class="mark-bob" d="M16 31 11.4 23.6A5.75 5.75 0 1 1 20.6 23.6Z" />
    </svg>
  );
}
