import { useId } from 'preact/hooks';
import { storeLanguage, storedLanguage } from '../../platform/stored-language.ts';
import { languages } from '../../ui/language.ts';
import { text } from './text.ts';

const AS_BROWSER = '';

/** A language by its own name: 'Deutsch'. Its tag where the browser knows no name. */
const nameOf = (tag: string): string => {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
};

/** Text is read while modules start, so another language is a fresh page; what was watched is resumed as after any reload. */
function change(tag: string): void {
  storeLanguage(tag === AS_BROWSER ? null : tag);
  location.reload();
}

export function LanguageChoice() {
  const id = useId();
  const known = languages();
  const chosen = known.find((tag) => tag === storedLanguage()) ?? AS_BROWSER;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {text.appearance.language}
      </label>
      <select id={id} class="input" value={chosen} onChange={({ currentTarget }) => change(currentTarget.value)}>
        <option value={AS_BROWSER}>{text.appearance.asBrowser}</option>
        {known.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {nameOf(tag)}
          </option>
        ))}
      </select>
    </div>
  );
}
