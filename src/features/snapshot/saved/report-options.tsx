import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { kindInWords, whenInBrief } from '../view/saved-format.ts';
import { text } from '../text.ts';

/** What the person wants on the page. It is not stored. */
export interface Options {
  readonly heading: string;
  readonly picture: boolean;
  readonly note: boolean;
  readonly second: string | null; // another saved snapshot, to compare with
}

interface Props {
  readonly options: Options;
  readonly change: (part: Partial<Options>) => void;
  readonly others: readonly SavedSnapshot[];
  readonly hasPicture: boolean;
  readonly hasNote: boolean;
  readonly children: ComponentChildren; // what can be done with the page
}

const HEADING_LENGTH = 80; // characters: one line of the page

export function ReportOptions({ options, change, others, hasPicture, hasNote, children }: Props) {
  const heading = useId();
  const second = useId();
  const texts = text.report.options;
  return (
    <section class="report-options" aria-label={texts.title}>
      <div class="field">
        <label class="field-label" for={heading}>
          {texts.heading}
        </label>
        <input
          id={heading}
          class="input"
          type="text"
          maxLength={HEADING_LENGTH}
          dir="auto"
          autocomplete="off"
          placeholder={text.report.title}
          aria-describedby={`${heading}-hint`}
          value={options.heading}
          onInput={({ currentTarget }) => change({ heading: currentTarget.value })}
        />
        <p class="hint" id={`${heading}-hint`}>
          {texts.headingHint}
        </p>
      </div>
      {others.length > 0 && (
        <div class="field">
          <label class="field-label" for={second}>
            {texts.second}
          </label>
          <select
            id={second}
            class="input"
            value={options.second ?? ''}
            onChange={({ currentTarget: { value } }) => change({ second: value === '' ? null : value })}
          >
            <option value="">{texts.noSecond}</option>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {text.saved.option({ when: whenInBrief(one), kind: kindInWords(one) })}
              </option>
            ))}
          </select>
        </div>
      )}
      {(hasPicture || hasNote) && (
        <div class="report-checks">
          {hasPicture && (
            <label>
              <input
                type="checkbox"
                checked={options.picture}
                onChange={({ currentTarget }) => change({ picture: currentTarget.checked })}
              />
              {texts.picture}
            </label>
          )}
          {hasNote && (
            <label>
              <input
                type="checkbox"
                checked={options.note}
                onChange={({ currentTarget }) => change({ note: currentTarget.checked })}
              />
              {texts.note}
            </label>
          )}
        </div>
      )}
      <div class="acts report-acts">{children}</div>
    </section>
  );
}
