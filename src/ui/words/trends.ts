import type { Range } from '../../history/records/calendar.ts';
import type { NotMeasured } from '../../history/records/schema.ts';
import { REASONS } from './measures.ts';

export const TRENDS = {
  title: 'Trends',
  ranges: { day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' } satisfies Record<
    Range,
    string
  >,
  rangeLegend: 'How much at a time',
  earlier: 'Earlier',
  later: 'Later',
  latest: 'Latest',
  loading: 'Adding up …',
  failed: 'Your records could not be read just now. Reload the page to try again.',
  empty: {
    title: 'Nothing recorded yet',
    text: 'Once Plumbline has watched you for a few minutes, your day appears here as a strip; after a few days, your weeks.',
    start: 'Go to Now',
    sample: 'Look at a sample history',
    hint: 'The sample is a made-up year. It stays apart from your own records.',
    backup: 'Coming from another machine?',
    bring: 'Import your backup',
    items: [
      'A day: every minute by posture, with warnings and breaks.',
      'Weeks to years: the share of good time, movement, breaks, and each measure.',
      'Whatever the measurement error alone could explain is shaded. Inside the shade, up and down mean nothing.',
    ],
  },
  nothing: { day: 'Nothing was watched on this day.', range: 'Nothing was watched in this time.' },
  thinned: 'The minutes of this day were dropped to save room, as you chose. What the day came to is still here.',
  sample: {
    mark: 'Sample history',
    text: 'A made-up year, not yours. Nothing of it is kept.',
    leave: 'Remove the sample',
  },
  day: {
    strip: 'The day, minute by minute',
    how: 'Move along the strip, or use the arrow keys, to read a minute.',
    risk: 'Load',
    looks: {
      good: 'in range',
      watch: 'worth watching',
      poor: 'out of range',
      unknown: 'not measured',
      away: 'away',
      none: 'not watched',
    },
    marks: { alert: 'warning', camera: 'camera trouble', break: 'break', water: 'water' },
    happened: 'What happened',
    notWatched: 'not watched',
  },
  figures: {
    good: 'in good posture',
    measured: 'measured',
    alerts: 'warnings',
    breaks: 'breaks',
    shifts: 'posture shifts',
    slump: 'to the first slump after a break',
    slumpNone: 'After most breaks none came.',
    away: 'away',
    unknown: 'not measured',
    perHour: 'an hour',
  },
  charts: {
    good: { title: 'Share of good time', unit: '% of measured time' },
    alerts: { title: 'Warnings', unit: 'per measured hour' },
    shifts: { title: 'Movement', unit: 'posture shifts per measured hour' },
    breaks: { title: 'Breaks', unit: 'per measured hour' },
    slump: { title: 'First slump after a break', unit: 'minutes of sitting, median' },
    habits: 'Warnings, movement and breaks',
    goodNote:
      'The shade around the line is what one standard error of the measures can make of it: time that close to an edge might belong on either side.',
    table: 'As a table',
    point: 'When',
    none: 'not measured',
    metrics: 'Each measure',
    metricsHint:
      'The line is the median, the thin band around it the spread within a day. A median inside the wide band around the dashed line differs from the usual by no more than the measurement error can explain.',
  },
  heat: {
    title: 'When it is good, when less so',
    unit: '% good of measured time, by weekday and hour',
    corner: 'Weekday',
    few: 'less than half an hour measured',
  },
  calendar: { title: 'Calendar', unit: '% good of measured time; choose a day to open it' },
  sides: {
    title: 'Left against right',
    unit: '% of the time measured',
    left: 'left',
    level: 'in range',
    right: 'right',
    none: 'Not measured: this needs a view from the front.',
  },
  desks: { title: 'Sitting and standing', unit: '% of measured time', sitting: 'Sitting', standing: 'Standing' },
  stand: {
    title: 'What stands out',
    none: 'Nothing stands out beyond chance in this time.',
  },
  table: {
    time: 'Time',
    posture: 'Posture',
    what: 'What',
    minutes: 'Every minute as a table',
  },
  metric: {
    name: 'Measure',
    median: 'Median',
    error: 'Error',
    spread: 'Spread',
    measured: 'Measured',
  },
  snapshots: 'All snapshots',
  print: 'Print',
  mine: 'Export, import, delete',
  remove: {
    action: 'Delete this day',
    title: 'Delete this day?',
    text: 'Every minute and event of this day goes. This cannot be undone.',
    gone: 'The day is deleted',
    left: 'Left over:',
    minutes: 'minutes',
    events: 'events',
    confirm: 'Delete the day',
  },
} as const;

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const WEEKDAYS_SHORT = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export const PART_NAMES = { morning: 'before noon', midday: 'between noon and 15:00', late: 'after 15:00' } as const;

/** Why a minute was not measured, in a few words. */
export const NOT_MEASURED_WORDS: Readonly<Record<NotMeasured, string>> = {
  ...REASONS,
  paused: 'paused',
  stalled: 'the picture stood still',
  asleep: 'the computer or the browser slept',
};
