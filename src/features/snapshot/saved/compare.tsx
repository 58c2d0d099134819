import '../styles/saved.css';
import '../styles/saved-compare.css';
import '../../../ui/styles/folding.css';
import '../../../ui/styles/card.css';
import '../../../ui/styles/table.css';
import '../../../ui/styles/print.css';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { compare, type Comparison } from '../pure/saved/compare.ts';
import { overlay } from '../pure/saved/overlay.ts';
import { useSignal } from '@preact/signals';
import { sayThrown } from '../../../ui/troubles/say-trouble.ts';
import { isRepeatOf, repeatabilityOf, repeatable } from '../pure/saved/repeatability.ts';
import { OwnRepeats } from './own-repeats.tsx';
import type { SnapshotsSource } from '../source.ts';
import { useSnapshots } from '../state.ts';
import {
  kindInWords,
  whenInBrief,
  changeInWords,
  measureInWords,
  nameOfMeasure,
  verdictOf,
} from '../view/saved-format.ts';
import { compareAddress, reportAddress, SNAPSHOT_ADDRESS } from '../address.ts';
import { PlumbBodyFigure } from '../screens/plumb-body.tsx';
import { plumbArrows } from '../view/plumb-arrows.ts';
import { Figure, useSavedPicture } from './figure.tsx';
import { OverlaidFigures } from './overlaid-figures.tsx';
import { NoSnapshots } from './no-snapshots.tsx';
import { useProfile } from '../../../ui/profiles/use-profile.ts';
import { text } from '../text.ts';
import { TableHead } from '../../../ui/components/table-head.tsx';
import { joinSentences } from '../../../ui/format/sentences.ts';

interface Props {
  readonly first: string;
  readonly second: string;
}

/** Two saved snapshots: beside each other, over each other, and by their numbers. */
export function SavedCompare({ first, second }: Props) {
  const source = useSnapshots();
  const saved = source?.saved.value ?? [];
  const [one, other] = [saved.find(({ id }) => id === first), saved.find(({ id }) => id === second)];
  if (source === null || one === undefined || other === undefined) return <NoSnapshots {...text.saved.gone} />;
  return (
    <div class="saved-screen saved-sheet">
      <p>
        <a href={SNAPSHOT_ADDRESS}>{text.saved.backToSnapshots}</a>
      </p>
      <Two source={source} saved={saved} one={one} other={other} />
    </div>
  );
}

interface TwoProps {
  readonly source: SnapshotsSource;
  readonly saved: readonly SavedSnapshot[];
  readonly one: SavedSnapshot;
  readonly other: SavedSnapshot;
}

function Two({ source, saved, one, other }: TwoProps) {
  const comparison = compare(one, other, repeatabilityOf(saved, one));
  const { earlier, later, against, unsaid } = comparison;
  return (
    <>
      <header class="saved-head">
        <h1>{headingOf(comparison)}</h1>
        <div class="acts">
          <button type="button" class="button button-small" onClick={() => globalThis.print()}>
            {text.saved.print}
          </button>
          <a class="button button-small" href={reportAddress(later.id)}>
            {text.saved.report}
          </a>
        </div>
      </header>
      <div class="saved-choices">
        <Pick
          label={text.compare.first}
          saved={saved}
          value={one.id}
          choose={(id) => (globalThis.location.hash = compareAddress(id, other.id))}
        />
        <Pick
          label={text.compare.second}
          saved={saved}
          value={other.id}
          choose={(id) => (globalThis.location.hash = compareAddress(one.id, id))}
        />
      </div>
      {one.id === other.id ? (
        <p>{text.compare.same}</p>
      ) : (
        <>
          {against !== null && <p class="lead">{text.compare.reasons[against]}</p>}
          {unsaid && <p class="quiet">{text.compare.supportUnknown}</p>}
          <SamePosture source={source} saved={saved} earlier={earlier} later={later} />
          <div class="saved-pairs">
            <Side source={source} snapshot={earlier} title={text.compare.earlier} />
            <Side source={source} snapshot={later} title={text.compare.later} />
            {against === null && <Over earlier={earlier} later={later} />}
          </div>
          <Differences comparison={comparison} />
          {against === null && <OwnRepeats saved={saved} like={one} heading="h2" />}
          <p class="saved-foot">{text.report.foot}</p>
        </>
      )}
    </>
  );
}

const headingOf = ({ against, differences, earlier, later }: Comparison): string => {
  if (earlier.id === later.id) return text.compare.title;
  if (against !== null) return text.compare.notComparable;
  return text.compare.changed({ count: differences.filter(({ change }) => change?.beyond).length });
};

interface PickProps {
  readonly label: string;
  readonly saved: readonly SavedSnapshot[];
  readonly value: string;
  readonly choose: (id: string) => void;
}

function Pick({ label, saved, value, choose }: PickProps) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <select class="input" value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {saved.map((snapshot) => (
          <option key={snapshot.id} value={snapshot.id}>
            {text.saved.option({ when: whenInBrief(snapshot), kind: kindInWords(snapshot) })}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SamePostureProps {
  readonly source: SnapshotsSource;
  readonly saved: readonly SavedSnapshot[];
  readonly earlier: SavedSnapshot;
  readonly later: SavedSnapshot;
}

/** Of two that were taken shortly after each other: whether they show one posture. */
function SamePosture({ source, saved, earlier, later }: SamePostureProps) {
  const trouble = useSignal<string | null>(null);
  const first = repeatable(saved, later);
  if (first === null || (first.id !== earlier.id && !isRepeatOf(earlier, first))) return null;
  const choose = async (repeats: string | null) => {
    try {
      trouble.value = null;
      await source.change(later.id, { repeats });
    } catch (error) {
      trouble.value = text.saved.failed({ why: sayThrown(error) });
    }
  };
  return (
    <div class="saved-same">
      <label class="snap-tag">
        <input
          type="checkbox"
          checked={isRepeatOf(later, first)}
          onChange={({ currentTarget }) => void choose(currentTarget.checked ? first.id : null)}
        />
        {text.repeats.samePosture}
      </label>
      <p class="quiet" role="status">
        {trouble.value ?? text.repeats.ask}
      </p>
    </div>
  );
}

interface SideProps {
  readonly source: SnapshotsSource;
  readonly snapshot: SavedSnapshot;
  readonly title: string;
}

function Side({ source, snapshot, title }: SideProps) {
  const profile = useProfile();
  const picture = useSavedPicture(source, snapshot);
  const when = whenInBrief(snapshot);
  return (
    <figure class="card saved-side">
      <figcaption>
        <b>{title}</b>
        <span class="quiet">{text.compare.whenAndKind({ when, kind: kindInWords(snapshot) })}</span>
      </figcaption>
      <Figure
        skeleton={snapshot.skeleton}
        picture={picture}
        arrows={plumbArrows(snapshot.skeleton, snapshot.view, snapshot.standing, profile)}
        label={text.saved.figure({ when })}
      />
      {profile.stands && snapshot.standing !== undefined && (
        <PlumbBodyFigure view={snapshot.view} measures={snapshot.standing} />
      )}
    </figure>
  );
}

function Over({ earlier, later }: { readonly earlier: SavedSnapshot; readonly later: SavedSnapshot }) {
  const placement = overlay(earlier, later);
  return (
    <figure class="card saved-side">
      <figcaption>
        <b>{text.compare.overlay}</b>
        <span class="quiet">{placement === null ? text.compare.noOverlay : text.compare.overlayText}</span>
      </figcaption>
      {placement !== null && <OverlaidFigures earlier={earlier} later={later} placement={placement} />}
    </figure>
  );
}

/** Every measure of both, and what its change comes to. Not comparable: only the numbers, side by side. */
function Differences({
  comparison: { earlier, later, against, oneBody, differences },
}: {
  readonly comparison: Comparison;
}) {
  const comparable = against === null;
  return (
    <div class="saved-differences">
      <h2 id="saved-differences">{text.compare.differences}</h2>
      {comparable && (
        <p class="quiet">
          {joinSentences([text.compare.rule, oneBody ? text.compare.oneBody : text.compare.fullErrors])}
        </p>
      )}
      <div class="table-room card" tabIndex={0} role="region" aria-labelledby="saved-differences">
        <table class="table saved-table folding" role="table">
          <TableHead
            columns={[
              text.compare.measure,
              whenInBrief(earlier),
              whenInBrief(later),
              ...(comparable ? [text.compare.change, text.compare.means] : []),
            ]}
          />
          <tbody role="rowgroup">
            {differences.map(({ id, earlier: before, later: after, change }) => (
              <tr key={id} role="row" data-beyond={change?.beyond ?? false}>
                <th scope="row" role="rowheader">
                  {nameOfMeasure(id)}
                </th>
                <td role="cell">{measureInWords(id, before)}</td>
                <td role="cell">{measureInWords(id, after)}</td>
                {comparable && (
                  <td role="cell" class="saved-change">
                    {change === null ? '–' : changeInWords(id, change)}
                  </td>
                )}
                {comparable && <td role="cell">{verdictOf(change)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
