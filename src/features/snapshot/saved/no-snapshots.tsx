import { LineStill } from '../../../ui/components/still-life.tsx';
import { Panel } from '../../../ui/components/panel.tsx';
import { KEPT } from '../words/saved.ts';
import { SNAPSHOT_ADDRESS } from '../address.ts';

interface Props {
  readonly title: string;
  readonly text: string;
}

/** A page about snapshots that are not there: what it would show, and the way to one. */
export function Nothing({ title, text }: Props) {
  return (
    <div class="kept-screen">
      <Panel tone="calm" title={title} text={text} picture={<LineStill />}>
        <div class="acts">
          <a class="button button-primary button-large" href={SNAPSHOT_ADDRESS}>
            {KEPT.toSnapshots}
          </a>
        </div>
      </Panel>
    </div>
  );
}
