// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
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
  readonly thinnedSample: string;
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
    readonly states: {
      readonly good: string;
      readonly unknown: string;
      readonly away: string;
      readonly none: string;
    };
    readonly levels: {
      readonly watch: string;
      readonly poor: string;
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
    readonly span: (values: { readonly state: string; readonly seconds: string }) => string;
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
    readonly breakAndBefore: (values: { readonly break: string; readonly length: string; readonly large: number; readonly small: number }) => string;
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
    readonly averageAndBefore: (values: { readonly average: string; readonly rate: string }) => string;
    readonly shiftRate: (values: { readonly rate: string; readonly range: string }) => string;
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
    readonly unit: string;
    readonly corner: string;
    readonly cell: (values: { readonly share: string; readonly time: string; readonly days: number }) => string;
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
    readonly split: (values: { readonly state: string; readonly share: string }) => string;
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
  readonly answer: {
    readonly title: string;
    readonly nothing: string;
    readonly movement: string;
    readonly breaks: (values: { readonly count: number }) => string;
    readonly compared: (values: { readonly verdict: 'better' | 'worse' | 'maybeBetter' | 'maybeWorse' | 'same' | 'other'; readonly range: 'week' | 'month' | 'quarter' | 'other'; readonly share: string; readonly way: 'more' | 'less' | 'other'; readonly points: number }) => string;
    readonly alone: (values: { readonly share: string; readonly why: 'nothingBefore' | 'few' | 'fewBefore' | 'other'; readonly range: 'week' | 'month' | 'quarter' | 'other'; readonly days: number }) => string;
    readonly shiftsAnHour: string;
    readonly change: (values: { readonly verdict: 'real' | 'unsure' | 'other'; readonly way: 'more' | 'other'; readonly by: string }) => string;
    readonly breakRate: (values: { readonly rate: string; readonly change: string }) => string;
    readonly sum: (values: { readonly time: string; readonly days: number; readonly count: number }) => string;
    readonly sure: {
      readonly title: string;
      readonly share: (values: { readonly range: string }) => string;
      readonly change: (values: { readonly difference: string; readonly margin: string; readonly calibrated: 'yes' | 'other' }) => string;
      readonly likely: string;
    };
  };
  readonly when: {
    readonly title: string;
    readonly unit: string;
    readonly part: (values: { readonly part: 'morning' | 'midday' | 'other'; readonly three: string }) => string;
    readonly parts: string;
    readonly share: string;
    readonly block: (values: { readonly weekday: string; readonly part: 'morning' | 'midday' | 'other'; readonly three: string; readonly share: string; readonly otherwise: string }) => string;
    readonly says: {
      readonly real: (values: { readonly part: 'morning' | 'midday' | 'other'; readonly three: string; readonly share: string; readonly otherwise: string }) => string;
      readonly best: (values: { readonly part: 'morning' | 'midday' | 'other'; readonly three: string; readonly share: string; readonly otherwise: string }) => string;
      readonly unsure: (values: { readonly part: 'morning' | 'midday' | 'other'; readonly three: string; readonly share: string; readonly otherwise: string }) => string;
      readonly none: (values: { readonly lowest: string; readonly highest: string }) => string;
      readonly few: (values: { readonly part: 'morning' | 'midday' | 'other'; readonly three: string; readonly share: string; readonly otherwise: string }) => string;
    };
    readonly map: string;
    readonly bestHour: (values: { readonly hour: string; readonly share: string }) => string;
    readonly hardHour: (values: { readonly hour: string; readonly share: string }) => string;
    readonly tooLittle: string;
  };
  readonly what: {
    readonly causes: string;
    readonly noCause: string;
    readonly cause: string;
    readonly time: string;
    readonly warnings: string;
    readonly count: (values: { readonly count: number }) => string;
    readonly rest: (values: { readonly count: number; readonly time: string }) => string;
    readonly side: (values: { readonly metric: string; readonly side: 'left' | 'other'; readonly share: string; readonly opposite: string }) => string;
    readonly warned: (values: { readonly cause: string; readonly count: number }) => string;
    readonly unitTime: string;
    readonly mostOften: (values: { readonly cause: string; readonly time: string; readonly all: string }) => string;
    readonly unclear: string;
    readonly names: {
      readonly shoulderTilt: string;
      readonly headTilt: string;
      readonly viewingDistance: string;
    };
  };
  readonly helped: {
    readonly title: string;
    readonly unit: string;
    readonly none: string;
    readonly what: string;
    readonly rows: {
      readonly break: (values: { readonly minutes: string }) => string;
      readonly shift: (values: { readonly minutes: string }) => string;
      readonly desk: (values: { readonly minutes: string }) => string;
      readonly standing: string;
    };
    readonly names: {
      readonly break: string;
      readonly shift: string;
      readonly desk: string;
      readonly standing: string;
    };
    readonly lead: {
      readonly real: (values: { readonly what: string }) => string;
      readonly unsure: (values: { readonly what: string }) => string;
      readonly none: string;
      readonly few: string;
    };
    readonly judged: (values: { readonly verdict: 'real' | 'unsure' | 'within' | 'other'; readonly way: 'more' | 'other'; readonly time: string }) => string;
    readonly then: string;
    readonly otherwise: string;
  };
  readonly movement: (values: { readonly large: string; readonly small: string; readonly breaks: number }) => string;
  readonly movementError: (values: { readonly large: string; readonly small: string }) => string;
  readonly goals: {
    readonly shifts: (values: { readonly goal: number; readonly reached: number; readonly days: number }) => string;
    readonly breaks: (values: { readonly goal: number; readonly reached: number; readonly days: number }) => string;
    readonly counted: string;
  };
  readonly weekly: {
    readonly title: string;
    readonly breaks: (values: { readonly count: number }) => string;
    readonly moveSeated: (values: { readonly part: 'morning' | 'midday' | 'none' | 'other'; readonly three: string }) => string;
    readonly move: (values: { readonly part: 'morning' | 'midday' | 'none' | 'other'; readonly three: string }) => string;
    readonly helped: {
      readonly break: (values: { readonly part: 'morning' | 'midday' | 'none' | 'other'; readonly three: string; readonly share: string; readonly otherwise: string }) => string;
      readonly shift: (values: { readonly part: 'morning' | 'midday' | 'none' | 'other'; readonly three: string; readonly share: string; readonly otherwise: string }) => string;
      readonly desk: (values: { readonly part: 'morning' | 'midday' | 'none' | 'other'; readonly three: string; readonly share: string; readonly otherwise: string }) => string;
      readonly standing: (values: { readonly part: 'morning' | 'midday' | 'none' | 'other'; readonly three: string; readonly share: string; readonly otherwise: string }) => string;
    };
    readonly waits: string;
    readonly open: string;
    readonly dismiss: string;
    readonly ready: string;
    readonly offer: {
      readonly text: string;
      readonly yes: string;
      readonly no: string;
      readonly thanks: string;
    };
  };
  readonly backup: {
    readonly due: (values: { readonly days: number; readonly before: 'never' | 'other' }) => string;
    readonly save: string;
    readonly later: string;
    readonly saved: string;
  };
};
export default messages;
