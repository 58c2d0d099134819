import './styles/settings.css';
import { text } from './text.ts';
import { About } from './about.tsx';
import { AlertChoices } from './alerts.tsx';
import { BreakChoices } from './breaks.tsx';
import { CameraChoices } from './camera.tsx';
import { ChannelChoices } from './channels.tsx';
import { Data } from './data.tsx';
import { Appearance } from './appearance.tsx';
import { MeasureChoices } from './measures.tsx';
import { QuietChoices } from './quiet-hours.tsx';
import { useDeepLink } from '../../ui/hooks.ts';

/** Everything that can be chosen, on one page; `#/settings/about` opens it at that section. */
export function SettingsScreen() {
  useDeepLink('settings');
  return (
    <div class="settings">
      <header class="settings-head">
        <h1>{text.head.title}</h1>
        <p class="lead">{text.head.lead}</p>
      </header>
      <CameraChoices />
      <AlertChoices />
      <ChannelChoices />
      <QuietChoices />
      <BreakChoices />
      <MeasureChoices />
      <Appearance />
      <Data />
      <About />
    </div>
  );
}
