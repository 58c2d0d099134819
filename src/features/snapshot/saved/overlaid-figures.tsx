import '../styles/saved-overlay.css';
import '../../../ui/styles/legend.css';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { placed, type Placement } from '../pure/saved/overlay.ts';
import { text } from '../text.ts';
import { Figure } from './figure.tsx';

interface Props {
  readonly earlier: SavedSnapshot;
  readonly later: SavedSnapshot;
  readonly placement: Placement; // of the later one in the picture of the earlier one
}

/** Two snapshots drawn over each other, the earlier one solid, the later one dashed, with a legend. */
export const OverlaidFigures = ({ earlier, later, placement }: Props) => (
  <>
    <Figure
      skeleton={earlier.skeleton}
      over={placed(later.skeleton, placement, earlier.skeleton)}
      label={text.compare.overlay}
    />
    <ul class="legend saved-key" aria-hidden="true">
      <li data-which="first">{text.compare.earlier}</li>
      <li data-which="second">{text.compare.later}</li>
    </ul>
  </>
);
