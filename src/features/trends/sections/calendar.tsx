import '../styles/maps.css';
import { type DayKey, daysOf, monthsOf, spanOf, weekdayOf, type Span } from '../../../history/records/calendar.ts';
import { measuredSeconds } from '../../../history/analysis/posture-seconds.ts';
import { summarise, type Day } from '../../../history/analysis/summary.ts';
import { dateNumber, dayInWords, monthInWords, WEEKDAYS } from '../../../ui/format/dates.ts';
import { secondsInBrief } from '../../../ui/format/time.ts';
import { firstWeekday } from '../../../ui/format/region.ts';
import { percent } from '../../../ui/format/numbers.ts';
import { Card } from './card.tsx';
import { text } from '../text.ts';

interface Props {
  readonly span: Span;
  readonly days: readonly Day[]; // of the whole months that the span reaches into
  readonly addressOf: (day: DayKey) => string;
}

/** The months of a range, each day coloured by its share of good time. A day links to its strip; the days of a week have a ring. */
export function Calendar({ span, days, addressOf }: Props) {
  const byName = new Map(days.map((day) => [day.day, day]));
  const whole = monthsOf(span);
  const months = [...new Set(daysOf(span).map((day) => spanOf('month', day).from))];
  const ring = whole.from === span.from && whole.to === span.to ? null : span;
  return (
    <Card id="trends-calendar" title={text.calendar.title} unit={text.calendar.unit}>
      <div class="months" data-many={months.length > 1}>
        {months.map((month) => (
          <Month key={month} month={month} byName={byName} ring={ring} addressOf={addressOf} />
        ))}
      </div>
    </Card>
  );
}

const weekdaysInOrder = () => [...WEEKDAYS.slice(firstWeekday()), ...WEEKDAYS.slice(0, firstWeekday())];

interface MonthProps {
  readonly month: DayKey; // its first day
  readonly byName: ReadonlyMap<DayKey, Day>;
  readonly ring: Span | null; // the days that the range is about; null: all of them
  readonly addressOf: (day: DayKey) => string;
}

function Month({ month, byName, ring, addressOf }: MonthProps) {
  const days = daysOf(spanOf('month', month));
  return (
    <div class="month">
      <h3>{monthInWords(month)}</h3>
      <div class="month-head" aria-hidden="true">
        {weekdaysInOrder().map(({ long, letter }) => (
          <span key={long}>{letter}</span>
        ))}
      </div>
      <ol class="month-days">
        {days.map((day, index) => (
          <li
            key={day}
            data-ring={ring !== null && ring.from <= day && day <= ring.to}
            style={index === 0 ? { gridColumnStart: ((weekdayOf(day) - firstWeekday() + 7) % 7) + 1 } : {}}
          >
            <DayCell name={day} day={byName.get(day)} address={addressOf(day)} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function DayCell({
  name,
  day,
  address,
}: {
  readonly name: DayKey;
  readonly day: Day | undefined;
  readonly address: string;
}) {
  if (day === undefined) return <span class="month-day">{dateNumber(name)}</span>;
  const { good, measured } = summarise([day]);
  const summary =
    good === null
      ? text.day.states.unknown
      : text.calendar.share({ share: percent(good.value), time: secondsInBrief(measuredSeconds(measured)) });
  return (
    <a
      class="month-day"
      href={address}
      data-few={good === null}
      style={{ '--share': good?.value ?? 0 }}
      aria-label={text.calendar.day({ day: dayInWords(name), text: summary })}
      title={summary}
    >
      {dateNumber(name)}
    </a>
  );
}
