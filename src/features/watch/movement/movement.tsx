import './movement.css';
import type { ShiftCounts } from '../../../alerts/decide/outcome.ts';
import { minutes } from '../../../base/units.ts';
import { joinSentences } from '../../../ui/format/sentences.ts';
import { shiftCountRange } from '../../../ui/format/shift-range.ts';
import { durationInBrief } from '../../../ui/format/time.ts';
import { learnLink } from '../../../ui/route.ts';
import { text as shared } from '../../../ui/text.ts';
import { GoalsToday } from './goals-today.tsx';
import { text } from './text.ts';

/** Measured time before a number is said. [H] */
const LEAST = minutes(5);
/** From here the counted time is called an hour. */
const HOUR = minutes(58);
/** The most shifts that are drawn; the sentence has the number. */
const MOST = 16;

/** Movement, beside posture: the shifts of the last hour against the person's own usual rate. */
export function Movement({ shifts }: { readonly shifts: ShiftCounts }) {
  const said = movementInWords(shifts);
  return (
    <section class="movement" aria-label={text.title}>
      <Drawn shifts={shifts} />
      <p>{joinSentences(said)}</p>
      <GoalsToday />
      <details class="why">
        <summary>{text.what}</summary>
        <p class="quiet">{text.explained}</p>
        <p class="quiet">{text.error}</p>
        <a href={learnLink('stillness')}>{shared.common.learnMore}</a>
      </details>
    </section>
  );
}

/** Whole sentences: how many, what is usual, and whether that is few. */
export function movementInWords({ hour, usual }: ShiftCounts): readonly string[] {
  const { large, small, time } = hour;
  if (time < LEAST) return [text.counting];
  const length = durationInBrief(time);
  const range = shiftCountRange(large, 'large');
  const counted =
    time >= HOUR
      ? large === 0
        ? text.hour({ large })
        : text.hourLikely({ large, range })
      : large === 0
        ? text.lately({ large, length })
        : text.latelyLikely({ large, length, range });
  const rate = usual === null ? null : Math.round(usual.large);
  return [
    counted,
    ...(small > 0 ? [text.small({ small })] : []),
    ...(rate === null ? [] : [text.usual({ usual: rate })]),
    ...(isBehind({ hour, usual }) ? [text.behind] : []),
  ];
}

/** Half the usual rate or less, in at least half an hour: fewer would be chance. [H] */
const isBehind = ({ hour: { large, time }, usual }: Pick<ShiftCounts, 'hour' | 'usual'>): boolean =>
  usual !== null &&
  time >= minutes(30) &&
  usual.large * (time / minutes(60)) >= 3 &&
  large <= (usual.large * (time / minutes(60))) / 2;

/** A filled mark for each large shift, a small one for each small shift, and empty places up to the usual number. */
function Drawn({ shifts: { hour, usual } }: { readonly shifts: ShiftCounts }) {
  const large = Math.min(hour.large, MOST);
  const small = Math.min(hour.small, MOST - large);
  const expected = Math.round(usual?.large ?? 0);
  const empty = Math.max(0, Math.min(expected, MOST) - large - small);
  const kinds = [...fill('large', large), ...fill('small', small), ...fill('empty', empty)];
  if (kinds.length === 0) return null;
  return (
    <span class="movement-marks" aria-hidden="true">
      {kinds.map((kind, index) => (
        <i key={index} data-kind={kind} />
      ))}
    </span>
  );
}

const fill = (kind: 'large' | 'small' | 'empty', count: number): readonly string[] =>
  Array.from({ length: count }, () => kind);
