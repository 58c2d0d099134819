// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly states: {
    readonly off: {
      readonly title: string;
      readonly text: string;
    };
    readonly away: {
      readonly title: string;
      readonly text: string;
    };
    readonly stalled: {
      readonly title: string;
      readonly text: string;
      readonly reopen: string;
    };
    readonly muted: {
      readonly title: string;
      readonly text: string;
    };
    readonly standingUp: {
      readonly title: string;
      readonly text: string;
    };
    readonly failed: {
      readonly title: string;
      readonly text: string;
      readonly restart: string;
    };
    readonly paused: {
      readonly taken: string;
      readonly call: string;
      readonly snapshot: string;
      readonly person: string;
      readonly until: (values: { readonly time: string }) => string;
    };
    readonly noBaseline: {
      readonly title: string;
      readonly text: string;
    };
    readonly upright: string;
    readonly outside: string;
    readonly notMeasured: string;
    readonly settling: string;
    readonly otherView: (values: { readonly known: string; readonly seen: string }) => string;
    readonly heldFor: (values: { readonly length: string }) => string;
    readonly titleHeld: (values: { readonly title: string; readonly held: string }) => string;
    readonly quietUntil: (values: { readonly time: string }) => string;
  };
  readonly otherTab: {
    readonly busy: string;
    readonly stuck: string;
  };
  readonly tipping: {
    readonly toGo: (values: { readonly remaining: string }) => string;
    readonly none: string;
    readonly easing: string;
    readonly past: string;
  };
  readonly gauge: {
    readonly label: string;
    readonly load: (values: { readonly share: string }) => string;
    readonly loadShown: (values: { readonly share: string }) => string;
    readonly cue: string;
    readonly alert: string;
    readonly tipping: string;
    readonly aboutTitle: string;
    readonly about: string;
  };
  readonly controls: {
    readonly pause: string;
    readonly pauseTitle: string;
    readonly inCall: string;
    readonly untilResumed: string;
    readonly snooze: string;
    readonly snoozeTitle: string;
    readonly tomorrow: string;
    readonly wake: string;
    readonly snoozeFor: (values: { readonly minutes: number }) => string;
    readonly dismiss: string;
    readonly lastBreakAgo: (values: { readonly how: 'away' | 'feet' | 'guided' | 'other'; readonly length: string }) => string;
    readonly lastBreakNow: (values: { readonly how: 'away' | 'feet' | 'guided' | 'other' }) => string;
  };
  readonly measures: {
    readonly title: string;
    readonly hint: string;
    readonly notInView: (values: { readonly names: string }) => string;
    readonly fieldTerm: (values: { readonly term: string }) => string;
    readonly bandAndTerm: (values: { readonly band: string; readonly term: string }) => string;
    readonly headForward: (values: { readonly length: string; readonly angle: string }) => string;
  };
  readonly loads: {
    readonly creep: {
      readonly name: string;
      readonly meaning: string;
      readonly term: string;
    };
    readonly stillness: {
      readonly name: string;
      readonly meaning: string;
      readonly term: string;
    };
    readonly staticHold: {
      readonly name: string;
      readonly meaning: string;
      readonly term: string;
    };
    readonly sides: {
      readonly name: string;
      readonly meaning: string;
      readonly term: string;
    };
    readonly toLeft: (values: { readonly share: string }) => string;
    readonly toRight: (values: { readonly share: string }) => string;
  };
  readonly why: {
    readonly title: string;
    readonly cause: string;
    readonly causeNow: (values: { readonly cause: string; readonly amount: string }) => string;
    readonly amountAlso: (values: { readonly amount: string; readonly also: string }) => string;
    readonly heldFor: string;
    readonly heldForValue: (values: { readonly length: string }) => string;
    readonly since: string;
    readonly load: string;
    readonly reset: string;
    readonly resets: {
      readonly stillness: string;
      readonly creep: string;
      readonly band: string;
    };
    readonly basis: string;
  };
  readonly back: {
    readonly title: string;
    readonly hint: string;
    readonly looking: string;
    readonly now: (values: { readonly figure: string }) => string;
    readonly uprightIs: string;
    readonly same: string;
    readonly noUpright: string;
    readonly curves: {
      readonly thoracicCurve: {
        readonly name: string;
        readonly more: string;
        readonly less: string;
      };
      readonly lumbarCurve: {
        readonly name: string;
        readonly more: string;
        readonly less: string;
      };
    };
  };
  readonly mini: {
    readonly open: string;
    readonly close: string;
    readonly load: string;
    readonly toGo: (values: { readonly span: string }) => string;
    readonly quietUntil: (values: { readonly time: string }) => string;
  };
};
export default messages;
