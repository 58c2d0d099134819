import '../styles/saved.css';
import '../styles/saved-compare.css';
import '../../../ui/styles/folding.css';
import '../../../ui/styles/legend.css';
import '../../../ui/styles/card.css';
import '../../../ui/styles/table.css';
import '../../../ui/styles/print.css';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { compare, type Comparison } from '../pure/saved/compare.ts';
import { overlay, placed } from '../pure/saved/overlay.ts';
import type { SnapshotsSource } from '../source.ts';
import { useSnapshots } from '../state.ts';
import { kindInWords, whenInBrief } from '../view/saved-format.ts';
import { INCOMPARABLE, KEPT } from '../words/saved.ts';
import { REPORT } from '../words/report.ts';
import { compareAddress, reportAddress, SNAPSHOT_ADDRESS } from '../address.ts';
import { Differences } from './differences.tsx';
import { Figure } from './figure.tsx';
import { Nothing } from './no-snapshots.tsx';
import { usePicture } from './use-picture.ts';

const WORDS = KEPT.compare;

interface Props {
  readonly first: string;
  readonly second: string;
}

/** Two kept snapshots: beside each other, over each other, and by their numbers. */
export function SavedCompare({ first, second }: Props) {
  const source = useSnapshots();
  const kept = source?.kept.value ?? [];
  const [one, other] = [kept.find(({ id }) => id === first), kept.find(({ id }) => id === second)];
  if (source === null || one === undefined || other === undefined) return <Nothing {...KEPT.gone} />;
  return (
    <div class="kept-screen kept-sheet">
      <p>
        <a href={SNAPSHOT_ADDRESS}>{KEPT.backToSnapshots}</a>
      </p>
      <Two source={source} kept={kept} one={one} other={other} />
    </div>
  );
}

interface TwoProps {
  readonly source: SnapshotsSource;
  readonly kept: readonly SavedSnapshot[];
  readonly one: SavedSnapshot;
  readonly other: SavedSnapshot;
}

function Two({ source, kept, one, other }: TwoProps) {
  const comparison = compare(one, other);
  const { earlier, later, against, unsaid } = comparison;
  return (
    <>
      <header class="kept-head">
        <h1>{headingOf(comparison)}</h1>
        <div class="acts">
          <button type="button" class="button button-small" onClick={() => globalThis.print()}>
            {KEPT.print}
          </button>
          <a class="button button-small" href={reportAddress(later.id)}>
            {KEPT.report}
          </a>
        </div>
      </header>
      <div class="kept-choices">
        <Pick
          label={WORDS.choose.first}
          kept={kept}
          value={one.id}
          choose={(id) => (globalThis.location.hash = compareAddress(id, other.id))}
        />
        <Pick
          label={WORDS.choose.second}
          kept={kept}
          value={other.id}
          choose={(id) => (globalThis.location.hash = compareAddress(one.id, id))}
        />
      </div>
      {one.id === other.id ? (
        <p>{WORDS.same}</p>
      ) : (
        <>
          {against !== null && <p class="lead">{INCOMPARABLE[against]}</p>}
          {unsaid && <p class="quiet">{WORDS.unsaid}</p>}
          <div class="kept-pairs">
            <Side source={source} snapshot={earlier} title={WORDS.earlier} />
            <Side source={source} snapshot={later} title={WORDS.later} />
            {against === null && <Over earlier={earlier} later={later} />}
          </div>
          <Differences comparison={comparison} />
          <p class="kept-foot">{REPORT.foot}</p>
        </>
      )}
    </>
  );
}

const headingOf = ({ against, differences, earlier, later }: Comparison): string => {
  if (earlier.id === later.id) return WORDS.title;
  if (against !== null) return WORDS.notComparable;
  const count = differences.filter(({ change }) => change?.beyond).length;
  return count === 0 ? WORDS.headNone : WORDS.headSome(count);
};

interface PickProps {
  readonly label: string;
  readonly kept: readonly SavedSnapshot[];
  readonly value: string;
  readonly choose: (id: string) => void;
}

function Pick({ label, kept, value, choose }: PickProps) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <select class="input" value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {kept.map((snapshot) => (
          <option key={snapshot.id} value={snapshot.id}>
            {whenInBrief(snapshot)}: {kindInWords(snapshot)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SideProps {
  readonly source: SnapshotsSource;
  readonly snapshot: SavedSnapshot;
  readonly title: string;
}

function Side({ source, snapshot, title }: SideProps) {
  const picture = usePicture(source, snapshot);
  const when = whenInBrief(snapshot);
  return (
    <figure class="card kept-side">
      <figcaption>
        <b>{title}</b>
        <span class="quiet">
          {when}, {kindInWords(snapshot)}
        </span>
      </figcaption>
      <Figure skeleton={snapshot.skeleton} picture={picture} label={KEPT.figure(when)} />
    </figure>
  );
}

function Over({ earlier, later }: { readonly earlier: SavedSnapshot; readonly later: SavedSnapshot }) {
  const placement = overlay(earlier, later);
  return (
    <figure class="card kept-side">
      <figcaption>
        <b>{WORDS.over}</b>
        <span class="quiet">{placement === null ? WORDS.notOver : WORDS.overText}</span>
      </figcaption>
      {placement !== null && (
        <>
          <Figure
            skeleton={earlier.skeleton}
            over={placed(later.skeleton, placement, earlier.skeleton)}
            label={WORDS.over}
          />
          <ul class="legend kept-key" aria-hidden="true">
            <li data-which="first">{WORDS.earlier}</li>
            <li data-which="second">{WORDS.later}</li>
          </ul>
        </>
      )}
    </figure>
  );
}
