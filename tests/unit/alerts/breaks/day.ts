import { stepBreaks, type BreakEvent, type BreakInput } from '../../../../src/alerts/breaks/breaks.ts';
import { initialBreaks, type Breaks } from '../../../../src/alerts/breaks/state.ts';
import { defaultReminderSettings, type ReminderSettings } from '../../../../src/alerts/reminders/reminder-settings.ts';
import { millis, minutes } from '../../../../src/base/units.ts';

export const START = Date.UTC(2026, 10, 23, 9);

/** A day at the desk, told in stretches; one look a second. */
export class Day {
  breaks: Breaks = initialBreaks();
  now = START;
  readonly events: BreakEvent[] = [];
  readonly settings: ReminderSettings;
  constructor(settings: Partial<ReminderSettings> = {}) {
    this.settings = { ...defaultReminderSettings(), ...settings };
  }
  pass(count: number, who: BreakInput['who'], more: Partial<BreakInput> = {}): this {
    for (const end = this.now + count; this.now < end;) {
      this.now += 1000;
      const sight = {
        at: millis(this.now),
        who,
        stillFor: minutes(12),
        creep: 0.1,
        frozenFor: millis(0),
        oneSided: false,
        positionFor: millis(0),
        stillness: 0,
        lastShift: null,
        desk: null,
        quiet: false,
        warned: null,
        ...more,
      };
      const stepped = stepBreaks(this.breaks, sight, this.settings);
      this.breaks = stepped.breaks;
      this.events.push(...stepped.events);
    }
    return this;
  }
  get kinds() {
    return this.events.map((event) => (event.kind === 'prompt' ? event.what : event.kind));
  }
}
export const shift = (number: number, at: number, size: 'large' | 'small' = 'large') => ({
  number,
  at: millis(at),
  size,
});
export const only = (what: 'move' | 'water' | 'desk'): Partial<ReminderSettings> => ({
  move: what === 'move',
  water: what === 'water',
  desk: what === 'desk',
});
