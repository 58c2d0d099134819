import { millis, minutes, seconds, type Millis } from '../../../../src/base/units.ts';
import { CHIN_FORWARD, Sitting, SLUMPED, UPRIGHT } from '../sitting.ts';

const SITTING = {
  upright: UPRIGHT,
  settled: { ...UPRIGHT, slouch: 0.2, headForwardIndex: 15 }, // how people sit when they sit well enough
  rounded: { ...UPRIGHT, slouch: 0.5, headForwardIndex: 25 }, // worth watching, not poor
  slumped: { ...SLUMPED, slouch: 0.9 },
  chinForward: CHIN_FORWARD,
  lookingDown: { ...UPRIGHT, headPitch: 40, slouch: 0.2 }, // a book, a plate, a phone
  standing: { ...UPRIGHT, slouch: 0, viewingDistance: 75, headForwardIndex: 0 },
  dozing: { ...SLUMPED, headPitch: 60 },
} as const;
const UNMEASURED = {
  talking: 'turned away',
  visitor: 'several people',
  catOnDesk: 'points unsure',
  chairSwap: 'camera moved',
  paused: 'paused',
} as const;

export type Doing = keyof typeof SITTING | keyof typeof UNMEASURED | 'away' | 'lidClosed' | `snooze${number}`;

/** One after the other: for how many minutes, what. A snooze takes no time; its number is its minutes. */
export type Script = readonly (readonly [minutes: number, doing: Doing])[];

export interface Day {
  readonly name: string;
  readonly start: Millis; // epoch
  readonly script: Script;
  readonly frozen?: boolean; // true: nobody ever shifts in the chair; else everybody does every four minutes
  readonly story: readonly string[]; // what comes of it, minutes since the start, and why
}

export const at = (iso: string): Millis => millis(Date.parse(iso));

/** The same so many times over. */
export const again = <Item>(times: number, part: (turn: number) => readonly Item[]): readonly Item[] =>
  Array.from({ length: times }, (_, turn) => part(turn)).flat();

const FIDGET = minutes(4);

export function live({ script, start, frozen = false }: Day): Sitting {
  const sitting = new Sitting({}, start);
  for (const [length, doing] of script) {
    const duration = minutes(length);
    if (doing === 'away') sitting.away(duration);
    else if (doing === 'lidClosed') sitting.silence(duration);
    else if (doing in UNMEASURED) sitting.blind(duration, UNMEASURED[doing as keyof typeof UNMEASURED], seconds(2));
    else if (doing in SITTING) sit(sitting, SITTING[doing as keyof typeof SITTING], duration, frozen);
    else {
      const until = millis(sitting.at + minutes(Number(doing.slice('snooze'.length))));
      sitting.feed({ kind: 'snooze', at: sitting.at, until });
    }
  }
  return sitting;
}

function sit(sitting: Sitting, values: (typeof SITTING)[keyof typeof SITTING], duration: Millis, frozen: boolean) {
  for (let left = duration as number, turn = 0; left > 0; left -= FIDGET, turn++) {
    const sideLean = frozen || turn % 2 === 0 ? values.sideLean : values.sideLean + 7;
    sitting.sit({ ...values, sideLean }, millis(Math.min(left, FIDGET)), seconds(2));
  }
}

/** The events in words: minute, what, and what about. */
export const tell = (day: Day, { events }: Sitting): readonly string[] =>
  events.map((event) => {
    const minute = Math.round((event.at - day.start) / minutes(1));
    const about = 'explanation' in event ? ` ${event.explanation.cause}` : 'by' in event ? ` by ${event.by}` : '';
    return `${minute}: ${event.kind}${about}`;
  });
