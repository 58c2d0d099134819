import { LineStill } from '../../../ui/components/drawings.tsx';
import { Panel } from '../../../ui/components/panel.tsx';
import { SNAPSHOT_ADDRESS } from '../address.ts';
import { text } from '../text.ts';

interface Props {
  readonly title: string;
  readonly text: string;
}

/** A page about snapshots that are not there: what it would show, and the way to one. */
export function NoSnapshots({ title, text: explanation }: Props) {
  return (
    <div class="saved-screen">
      <Panel tone="calm" title={title} text={explanation} picture={<LineStill />}>
        <div class="acts">
          <a class="button button-primary button-large" href={SNAPSHOT_ADDRESS}>
            {text.saved.toSnapshots}
          </a>
        </div>
      </Panel>
    </div>
  );
}
