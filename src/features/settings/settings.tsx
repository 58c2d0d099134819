import './styles/settings.css';
import { text } from './text.ts';
import { AlertChoices } from './alerts.tsx';
import { AnswerChoices } from './answers.tsx';
import { BodyChoices } from './body.tsx';
import { BreakChoices } from './breaks.tsx';
import { CameraChoices } from './camera.tsx';
import { ChannelChoices } from './channels.tsx';
import { Data } from './data.tsx';
import { GoalChoices } from './goals.tsx';
import { LanguageChoice } from './language.tsx';
import { MeasureChoices } from './measures.tsx';
import { Privacy } from './privacy.tsx';
import { QuietChoices } from './quiet-hours.tsx';
import { useDeepLink } from '../../ui/hooks.ts';
import { Choice } from '../../ui/components/form-controls.tsx';
import { useApp } from '../../ui/context.ts';
import { Section } from './section.tsx';
import { Signs } from '../../ui/signs/signs.tsx';
import { addressOf } from '../../ui/route.ts';
import { sayEngineNote } from '../../ui/troubles/say-trouble.ts';
import { joinSentences } from '../../ui/format/sentences.ts';

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
      <AnswerChoices />
      <ChannelChoices />
      <QuietChoices />
      <BodyChoices />
      <BreakChoices />
      <GoalChoices />
      <MeasureChoices />
      <Appearance />
      <Data />
      <Privacy />
      <About />
    </div>
  );
}

const THEMES = ['auto', 'light', 'dark'] as const;

function Appearance() {
  const { state, actions } = useApp();
  return (
    <Section name="look" title={text.appearance.title}>
      <Choice
        legend={text.appearance.title}
        legendHidden
        name="theme"
        value={state.data.settings.value.theme}
        options={THEMES.map((value) => ({ value, label: text.appearance[value] }))}
        choose={(theme) => actions.updateSettings({ theme })}
      />
      <LanguageChoice />
    </Section>
  );
}

/** What the program is not, when to see someone, licences, and which models run. */
function About() {
  const { state } = useApp();
  const engine = state.watching.engine.value;
  return (
    <Section name="about" title={text.about.title}>
      {text.about.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Signs />
      <p>
        <a href={addressOf('learn')}>{text.about.learn}</a>
      </p>
      <h3>{text.about.licences.title}</h3>
      <p class="quiet">
        {joinSentences([text.about.licences.own, text.about.licences.models, text.about.licences.sample])}
      </p>
      {engine !== null && (
        <p class="quiet">
          {engine.note === null
            ? text.about.engine({ model: engine.model, backend: engine.backend })
            : text.about.engineWithNote({
                model: engine.model,
                backend: engine.backend,
                note: sayEngineNote(engine.note),
              })}
        </p>
      )}
    </Section>
  );
}
