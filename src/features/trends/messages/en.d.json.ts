// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly movement: (values: { readonly large: string; readonly small: string; readonly breaks: number }) => string;
  readonly heading: (values: { readonly span: string }) => string;
  readonly ranges: {
    readonly day: string;
    readonly week: string;
    readonly month: string;
    readonly quarter: string;
    readonly year: string;
  };
  readonly rangeLegend: string;
  readonly earlier: string;
  readonly later: string;
  readonly latest: string;
  readonly loading: string;
  readonly failed: (values: { readonly why: string }) => string;
  readonly empty: {
    readonly title: string;
    readonly text: string;
    readonly start: string;
    readonly sample: string;
    readonly hint: string;
    readonly items: readonly string[];
  };
  readonly nothing: {
    readonly day: string;
    readonly range: string;
  };
  readonly thinned: string;
  readonly sample: {
    readonly mark: string;
    readonly text: string;
    readonly leave: string;
  };
  readonly day: {
    readonly strip: string;
    readonly stripOf: (values: { readonly day: string }) => string;
    readonly how: string;
    readonly load: string;
    readonly hour: (values: { readonly hour: string }) => string;
    readonly states: {
      readonly good: string;
      readonly watch: string;
      readonly poor: string;
      readonly unknown: string;
      readonly away: string;
      readonly none: string;
    };
    readonly marks: {
      readonly alert: string;
      readonly camera: string;
      readonly break: string;
      readonly water: string;
    };
  };
  readonly minute: {
    readonly at: (values: { readonly time: string; readonly text: string }) => string;
    readonly sentence: (values: { readonly phrase: string }) => string;
    readonly seconds: (values: { readonly seconds: string; readonly state: 'good' | 'watch' | 'poor' | 'away' | 'other' }) => string;
    readonly because: (values: { readonly phrase: string; readonly reason: string }) => string;
    readonly load: (values: { readonly share: string }) => string;
    readonly metric: (values: { readonly name: string; readonly value: string }) => string;
    readonly shifted: (values: { readonly count: number }) => string;
  };
  readonly notMeasured: {
    readonly paused: string;
    readonly stalled: string;
    readonly asleep: string;
  };
  readonly happened: {
    readonly cue: (values: { readonly answer: 'notMe' | 'right' | 'wrong' | 'reading' | 'tooEarly' | 'other'; readonly cause: string; readonly length: string }) => string;
    readonly alert: (values: { readonly answer: 'notMe' | 'right' | 'wrong' | 'reading' | 'tooEarly' | 'other'; readonly cause: string; readonly length: string }) => string;
    readonly someAlert: string;
    readonly break: (values: { readonly length: string; readonly how: 'feet' | 'guided' | 'away' | 'other' }) => string;
    readonly water: string;
    readonly suddenMovement: string;
    readonly calibration: string;
    readonly camera: {
      readonly refused: string;
      readonly absent: string;
      readonly busy: string;
      readonly unplugged: string;
      readonly muted: string;
      readonly stalled: string;
      readonly moved: string;
      readonly recovered: string;
    };
  };
  readonly figures: {
    readonly good: string;
    readonly goodRange: (values: { readonly range: string }) => string;
    readonly measured: string;
    readonly rest: (values: { readonly unknown: string; readonly away: string }) => string;
    readonly alerts: (values: { readonly count: number }) => string;
    readonly breaks: (values: { readonly count: number }) => string;
    readonly shifts: (values: { readonly count: number }) => string;
    readonly perHour: (values: { readonly rate: string }) => string;
    readonly average: (values: { readonly length: string }) => string;
    readonly slump: string;
    readonly slumpMedian: (values: { readonly count: number }) => string;
    readonly slumpNone: string;
  };
  readonly charts: {
    readonly good: {
      readonly title: string;
      readonly unit: string;
    };
    readonly alerts: {
      readonly title: string;
      readonly unit: string;
    };
    readonly shifts: {
      readonly title: string;
      readonly unit: string;
    };
    readonly breaks: {
      readonly title: string;
      readonly unit: string;
    };
    readonly slump: {
      readonly title: string;
      readonly unit: string;
    };
    readonly habits: string;
    readonly goodNote: string;
    readonly slumpPoint: (values: { readonly minutes: string; readonly count: number }) => string;
    readonly metrics: string;
    readonly metricsHint: string;
    readonly metricPoint: (values: { readonly median: string; readonly spread: string }) => string;
  };
  readonly heat: {
    readonly title: string;
    readonly unit: string;
    readonly corner: string;
    readonly cell: (values: { readonly share: string; readonly time: string; readonly days: number }) => string;
    readonly scale: string;
    readonly few: string;
  };
  readonly calendar: {
    readonly title: string;
    readonly unit: string;
    readonly day: (values: { readonly day: string; readonly text: string }) => string;
    readonly share: (values: { readonly share: string; readonly time: string }) => string;
  };
  readonly sides: {
    readonly title: string;
    readonly unit: string;
    readonly left: string;
    readonly level: string;
    readonly right: string;
    readonly none: string;
  };
  readonly desks: {
    readonly title: string;
    readonly unit: string;
    readonly sitting: string;
    readonly standing: string;
    readonly measured: (values: { readonly time: string }) => string;
    readonly share: (values: { readonly share: string; readonly state: 'good' | 'watch' | 'other' }) => string;
  };
  readonly insights: {
    readonly title: string;
    readonly none: string;
    readonly block: (values: { readonly weekday: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'other'; readonly part: 'morning' | 'midday' | 'other'; readonly how: 'better' | 'other'; readonly share: string; readonly otherwise: string; readonly days: number }) => string;
    readonly drift: (values: { readonly way: 'rose' | 'other'; readonly before: string; readonly after: string; readonly days: number; readonly error: 'exceeded' | 'other' }) => string;
    readonly desk: (values: { readonly standing: string; readonly sitting: string; readonly days: number; readonly hours: string }) => string;
    readonly side: (values: { readonly metric: string; readonly side: 'left' | 'other'; readonly share: string; readonly opposite: string; readonly hours: string }) => string;
    readonly slump: (values: { readonly time: string; readonly count: number }) => string;
  };
  readonly tables: {
    readonly time: string;
    readonly posture: string;
    readonly what: string;
    readonly minutes: string;
    readonly happened: (values: { readonly count: number }) => string;
    readonly name: string;
    readonly median: string;
    readonly error: string;
    readonly spread: string;
    readonly measured: string;
  };
  readonly print: string;
  readonly data: string;
  readonly deleteDay: {
    readonly action: string;
    readonly title: string;
    readonly text: (values: { readonly day: string }) => string;
    readonly gone: string;
    readonly deleted: (values: { readonly minutes: number; readonly events: number }) => string;
    readonly left: (values: { readonly count: number }) => string;
    readonly confirm: string;
  };
  readonly folded: {
    readonly calendar: {
      readonly title: string;
      readonly hint: string;
    };
    readonly course: {
      readonly title: string;
      readonly hint: string;
    };
    readonly measures: {
      readonly title: string;
      readonly hint: string;
    };
    readonly balance: {
      readonly title: string;
      readonly hint: string;
    };
  };
};
export default messages;
