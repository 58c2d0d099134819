import './styles/settings.css';
import { SETTINGS } from './words/settings.ts';
import { About } from './about.tsx';
import { AlertChoices } from './alerts.tsx';
import { BreakChoices } from './breaks.tsx';
import { CameraChoices } from './camera.tsx';
import { ChannelChoices } from './channels.tsx';
import { Data } from './data.tsx';
import { Look } from './appearance.tsx';
import { MeasureChoices } from './measures.tsx';
import { QuietChoices } from './quiet-hours.tsx';
import { useDeepLink } from '../../ui/use-deep-link.ts';

/** Everything that can be chosen, on one sheet; `#/settings/about` opens it at that section. */
export function SettingsScreen() {
  useDeepLink('settings');
  return (
    <div class="settings">
      <header class="settings-head">
        <h1>{SETTINGS.title}</h1>
        <p class="lead">{SETTINGS.lead}</p>
      </header>
      <CameraChoices />
      <AlertChoices />
      <ChannelChoices />
      <QuietChoices />
      <BreakChoices />
      <MeasureChoices />
      <Look />
      <Data />
      <About />
    </div>
  );
}
