import '../../../ui/styles/table.css';
import { METRICS } from '../../../geometry/metric.ts';
import { isStanding } from '../../../geometry/standing/standing-catalogue.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { TableHead } from '../../../ui/components/table-head.tsx';
import { joinSentences } from '../../../ui/format/sentences.ts';
import type { ComparedMeasure } from '../pure/saved/measures.ts';
import { repeatabilityOf } from '../pure/saved/repeatability.ts';
import { nameOfMeasure, sizeInWords } from '../view/saved-format.ts';
import { text } from '../text.ts';

interface Props {
  readonly saved: readonly SavedSnapshot[];
  readonly like: Pick<SavedSnapshot, 'view' | 'tags'>; // of which kind
  readonly heading: 'h2' | 'h3';
  readonly brief?: boolean; // the neck and the back alone
}

const isBrief = (id: ComparedMeasure): boolean =>
  id === 'kyphosisIndex' || (!isStanding(id) && METRICS[id].snapshot?.group === 'main');

/** How well the measures of this person come out again, by pictures of one posture. Nothing where none was taken twice. */
export function OwnRepeats({ saved, like, heading: Heading, brief = false }: Props) {
  const rows = [...repeatabilityOf(saved, like)].filter(([id]) => !brief || isBrief(id));
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(([, { freedom }]) => freedom));
  return (
    <section class="own-repeats">
      <Heading>{text.repeats.title}</Heading>
      <p class="quiet">{joinSentences([text.repeats.means, text.repeats.count({ count: most })])}</p>
      <table class="table table-dense" role="table">
        <TableHead columns={[text.compare.measure, text.repeats.error, text.repeats.smallest]} />
        <tbody role="rowgroup">
          {rows.map(([id, { unit, sem, smallest }]) => (
            <tr key={id} role="row" data-id={id}>
              <th scope="row" role="rowheader">
                {nameOfMeasure(id)}
              </th>
              <td role="cell">{sizeInWords(id, unit, sem)}</td>
              <td role="cell">{sizeInWords(id, unit, smallest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
