import { ProfileSwitches } from '../../ui/profiles/profile-switches.tsx';
import { text } from '../../ui/profiles/text.ts';
import { Section } from './section.tsx';

/** What is different about the body. */
export const BodyChoices = () => (
  <Section name="body" title={text.title} text={text.text}>
    <ProfileSwitches />
  </Section>
);
