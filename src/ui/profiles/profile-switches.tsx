import { PROFILES, type Profile } from '../../geometry/profile-ids.ts';
import { Switch } from '../components/form-controls.tsx';
import { useApp } from '../context.ts';
import { text } from './text.ts';

/** What is different about the body: any of them, each with what it switches off. */
export function ProfileSwitches() {
  const { state, actions } = useApp();
  const { profiles } = state.data.settings.value;
  const choose = (profile: Profile, on: boolean) =>
    actions.updateSettings({ profiles: PROFILES.filter((one) => (one === profile ? on : profiles.includes(one))) });
  return (
    <div class="switches" role="group" aria-label={text.title}>
      {PROFILES.map((profile) => (
        <Switch
          key={profile}
          label={text.names[profile]}
          hint={text.hints[profile]}
          on={profiles.includes(profile)}
          change={(on) => choose(profile, on)}
        />
      ))}
    </div>
  );
}
