import type { Answers } from '../../../history/analysis/answers/answers.ts';
import { measuredSeconds } from '../../../history/analysis/posture-seconds.ts';
import type { Day } from '../../../history/analysis/summary.ts';
import { useMedia } from '../../../ui/hooks.ts';
import { rich } from '../../../ui/components/text-parts.tsx';
import { hourOfDay } from '../../../ui/format/dates.ts';
import { percent } from '../../../ui/format/numbers.ts';
import { blockSentence, hardestSentence, hoursSentence, shareOf } from '../view/answer-text.ts';
import { Card } from './card.tsx';
import { HeatTable } from './heat-map.tsx';
import { text } from '../text.ts';

interface Props {
  readonly answers: Answers;
  readonly days: readonly Day[];
}

/** When it was good and when less so: the part of the day, the hours, and the map they come from. */
export function When({ answers, days }: Props) {
  const words = text.when;
  const hardest = hardestSentence(answers);
  const hours = hoursSentence(answers);
  const block = blockSentence(answers);
  return (
    <Card id="trends-when" title={words.title} unit={words.unit} class="answers-when">
      <p class="answers-say">{rich(hardest ?? words.tooLittle, { b: (inner) => <b>{inner}</b> })}</p>
      <table class="bars">
        <thead class="unseen">
          <tr>
            <th scope="col">{words.parts}</th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {answers.parts
            .filter(({ measured }) => measuredSeconds(measured) > 0)
            .map((piece) => (
              <tr key={piece.part}>
                <th scope="row">
                  {words.part({ part: piece.part === 'late' ? 'other' : piece.part, three: hourOfDay(15) })}
                </th>
                <td>
                  <span class="bar">
                    <i style={{ '--share': shareOf(piece) }} data-state="good" />
                  </span>
                  <span>{percent(shareOf(piece))}</span>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {block !== null && <p class="answers-say">{block}</p>}
      {hours !== null && <p class="quiet">{hours}</p>}
      <HourByHour days={days} />
    </Card>
  );
}

/** In narrower windows the map is folded: it would push the other answers away. [H] */
const WIDE = '(width > 640px)';

function HourByHour({ days }: Pick<Props, 'days'>) {
  if (useMedia(WIDE)) return <HeatTable days={days} />;
  return (
    <details class="answers-hours">
      <summary>{text.when.map}</summary>
      <HeatTable days={days} />
    </details>
  );
}
