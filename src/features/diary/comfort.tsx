import '../../ui/styles/card.css';
import './styles/diary.css';
import { useState } from 'preact/hooks';
import { millis } from '../../base/units.ts';
import { dayKey, localOffset } from '../../history/records/calendar.ts';
import { COMFORT_PARTS, type ComfortNote, type ComfortPart } from '../../history/records/diary.ts';
import { useApp, type DiaryAccess } from '../../ui/context.ts';
import { text } from './text.ts';

/** Where the parts lie on the outline, percent of its width and height. Seen from behind: the person's left is on the left. */
const PLACES: Readonly<Record<ComfortPart, readonly [x: number, y: number]>> = {
  head: [50, 8],
  neck: [50, 21],
  leftShoulder: [26, 26],
  rightShoulder: [74, 26],
  upperBack: [50, 36],
  lowerBack: [50, 48.5],
  leftArm: [12, 48],
  rightArm: [88, 48],
  hips: [50, 61],
  legs: [50, 82],
};

const POINTS = Array.from({ length: 11 }, (_, points) => points);

interface Props {
  readonly access: DiaryAccess;
  readonly first?: boolean; // it stands in place of the screen, and has its title
  readonly done: (saved: ComfortNote | null) => void; // null: not now
}

/** Asks how the body feels: where, and how much. The tap on a number saves. */
export function ComfortAsk({ access, first = false, done }: Props) {
  const { actions } = useApp();
  const Title = first ? 'h1' : 'h2';
  const [parts, setParts] = useState<readonly ComfortPart[]>([]);
  const words = text.comfort;
  const toggle = (part: ComfortPart) =>
    setParts(parts.includes(part) ? parts.filter((one) => one !== part) : [...parts, part]);
  const save = async (discomfort: number) => {
    const at = millis(Date.now());
    const offset = localOffset(at);
    const note: ComfortNote = { kind: 'comfort', day: dayKey(at, offset), at, offset, discomfort, parts };
    await access.save(note);
    done(note);
  };
  return (
    <section class="card comfort" aria-labelledby="comfort-title">
      <Title id="comfort-title">{words.title}</Title>
      <p class="quiet">{words.hint}</p>
      <div class="comfort-body" role="group" aria-label={words.where}>
        <svg viewBox="0 0 200 300" aria-hidden="true">
          <path d={OUTLINE} />
        </svg>
        {COMFORT_PARTS.map((part) => (
          <button
            key={part}
            type="button"
            class="comfort-part"
            style={{ left: `${PLACES[part][0]}%`, top: `${PLACES[part][1]}%` }}
            aria-pressed={parts.includes(part)}
            aria-label={words.parts[part]}
            title={words.parts[part]}
            onClick={() => toggle(part)}
          />
        ))}
      </div>
      <div class="comfort-points" role="group" aria-label={words.howMuch}>
        <p>{words.howMuch}</p>
        <div class="comfort-numbers">
          {POINTS.map((points) => (
            <button
              key={points}
              type="button"
              class="button"
              aria-label={words.points({ points })}
              onClick={() => actions.attempt(() => save(points))}
            >
              {points}
            </button>
          ))}
        </div>
        <p class="comfort-ends quiet">
          <span>{words.none}</span>
          <span>{words.worst}</span>
        </p>
        <button type="button" class="button button-plain" onClick={() => done(null)}>
          {words.later}
        </button>
      </div>
    </section>
  );
}

const OUTLINE =
  'M100 6c14 0 22 11 22 24 0 11-5 20-11 25v8c18 5 38 8 44 22 5 14 12 62 17 88 1 7-9 9-12 2l-20-66v59l6 106c0 9-15 9-17 1l-19-76h-20l-19 76c-2 8-17 8-17-1l6-106v-59l-20 66c-3 7-13 5-12-2 5-26 12-74 17-88 6-14 26-17 44-22v-8c-6-5-11-14-11-25C78 17 86 6 100 6z';
