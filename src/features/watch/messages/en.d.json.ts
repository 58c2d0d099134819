// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly states: {
    readonly off: {
      readonly title: string;
      readonly text: string;
    };
    readonly away: {
      readonly title: string;
      readonly lead: string;
      readonly length: (values: { readonly length: string }) => string;
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
      readonly rest: string;
    };
    readonly unresponsive: {
      readonly title: string;
      readonly text: string;
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
  readonly tipping: {
    readonly toGo: (values: { readonly remaining: string; readonly limit: 'tippingPoint' | 'other' }) => string;
    readonly none: string;
    readonly easing: string;
    readonly growing: string;
    readonly past: (values: { readonly limit: 'tippingPoint' | 'still' | 'standard' | 'other' }) => string;
  };
  readonly gauge: {
    readonly label: string;
    readonly load: (values: { readonly share: string; readonly limit: 'tippingPoint' | 'other' }) => string;
    readonly loadShown: (values: { readonly share: string; readonly limit: 'tippingPoint' | 'other'; readonly cause: string }) => string;
    readonly limit: string;
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
    readonly lastBreakBefore: (values: { readonly last: string; readonly length: string; readonly large: number }) => string;
    readonly openMini: string;
    readonly closeMini: string;
  };
  readonly levels: {
    readonly watch: string;
    readonly poor: string;
  };
};
export default messages;
