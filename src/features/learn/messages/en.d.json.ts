// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly page: {
    readonly title: string;
    readonly lead: string;
    readonly urgent: (values: { readonly signs: string }) => string;
    readonly contents: string;
    readonly print: string;
  };
  readonly names: {
    readonly 'tipping-point': string;
    readonly 'sudden-movement': string;
    readonly posture: string;
    readonly 'too-much-curve': string;
    readonly 'too-little-curve': string;
    readonly inactivity: string;
    readonly 'one-side': string;
    readonly 'plumb-line': string;
    readonly water: string;
    readonly food: string;
    readonly 'what-helps': string;
    readonly reset: string;
    readonly signs: string;
    readonly evidence: string;
  };
  readonly part: {
    readonly watches: string;
    readonly blind: string;
    readonly help: string;
    readonly certainty: string;
    readonly certaintyWithSources: string;
    readonly betweenSources: string;
  };
  readonly tippingPoint: {
    readonly text: readonly string[];
    readonly watches: readonly string[];
    readonly blind: readonly string[];
    readonly sure: string;
  };
  readonly tippingChart: {
    readonly caption: string;
    readonly tippingPoint: string;
    readonly cue: string;
    readonly alert: string;
    readonly shortBreak: string;
    readonly longBreak: string;
    readonly reached: (values: { readonly rest: string; readonly duration: string }) => string;
    readonly notReached: (values: { readonly rest: string }) => string;
  };
  readonly causes: {
    readonly 'sudden-movement': {
      readonly text: readonly string[];
      readonly watches: readonly string[];
      readonly blind: readonly string[];
      readonly help: string;
      readonly sure: string;
      readonly links: {
        readonly day: string;
      };
    };
    readonly posture: {
      readonly text: readonly string[];
      readonly watches: readonly string[];
      readonly blind: readonly string[];
      readonly help: string;
      readonly sure: string;
      readonly links: {
        readonly calibrate: string;
        readonly snapshot: string;
      };
    };
    readonly 'too-much-curve': {
      readonly text: readonly string[];
      readonly watches: readonly string[];
      readonly blind: readonly string[];
      readonly help: string;
      readonly sure: string;
      readonly links: {
        readonly snapshot: string;
      };
    };
    readonly 'too-little-curve': {
      readonly text: readonly string[];
      readonly watches: readonly string[];
      readonly blind: readonly string[];
      readonly help: string;
      readonly sure: string;
      readonly links: {
        readonly snapshot: string;
      };
    };
    readonly inactivity: {
      readonly text: readonly string[];
      readonly watches: readonly string[];
      readonly blind: readonly string[];
      readonly help: string;
      readonly sure: string;
      readonly links: {
        readonly breaks: string;
        readonly week: string;
      };
    };
    readonly 'one-side': {
      readonly text: readonly string[];
      readonly watches: readonly string[];
      readonly blind: readonly string[];
      readonly help: string;
      readonly sure: string;
      readonly links: {
        readonly month: string;
      };
    };
    readonly 'plumb-line': {
      readonly text: readonly string[];
      readonly watches: readonly string[];
      readonly blind: readonly string[];
      readonly help: string;
      readonly sure: string;
      readonly links: {
        readonly snapshot: string;
      };
    };
    readonly water: {
      readonly text: readonly string[];
      readonly watches: readonly string[];
      readonly blind: readonly string[];
      readonly help: string;
      readonly sure: string;
      readonly links: {
        readonly breaks: string;
      };
    };
    readonly food: {
      readonly text: readonly string[];
      readonly watches: readonly string[];
      readonly blind: readonly string[];
      readonly help: string;
      readonly sure: string;
    };
  };
  readonly whatHelps: {
    readonly text: string;
    readonly steps: {
      readonly findCause: {
        readonly title: string;
        readonly text: string;
        readonly link: string;
      };
      readonly examination: {
        readonly title: string;
        readonly text: string;
        readonly link: string;
      };
      readonly atHome: {
        readonly title: string;
        readonly text: string;
      };
      readonly breaks: {
        readonly title: string;
        readonly text: string;
        readonly link: string;
      };
    };
  };
  readonly reset: {
    readonly text: string;
    readonly start: string;
    readonly notWatching: string;
    readonly toNow: string;
    readonly chooseParts: string;
  };
  readonly signs: {
    readonly text: string;
  };
  readonly evidence: {
    readonly text: readonly string[];
    readonly sourcesTitle: string;
    readonly limits: string;
  };
  readonly sources: {
    readonly mcgill: {
      readonly name: string;
      readonly gives: string;
    };
    readonly solomonow: {
      readonly name: string;
      readonly gives: string;
    };
    readonly mahmoud: {
      readonly name: string;
      readonly gives: string;
    };
    readonly oakley: {
      readonly name: string;
      readonly gives: string;
    };
    readonly titcomb: {
      readonly name: string;
      readonly gives: string;
    };
    readonly langTapia: {
      readonly name: string;
      readonly gives: string;
    };
    readonly greendale: {
      readonly name: string;
      readonly gives: string;
    };
    readonly mclean: {
      readonly name: string;
      readonly gives: string;
    };
    readonly waongenngarm: {
      readonly name: string;
      readonly gives: string;
    };
    readonly channak: {
      readonly name: string;
      readonly gives: string;
    };
    readonly akkarakittichoke: {
      readonly name: string;
      readonly gives: string;
    };
    readonly deCarvalho: {
      readonly name: string;
      readonly gives: string;
    };
    readonly hse: {
      readonly name: string;
      readonly gives: string;
    };
    readonly deLeva: {
      readonly name: string;
      readonly gives: string;
    };
    readonly kendall: {
      readonly name: string;
      readonly gives: string;
    };
    readonly standingWork: {
      readonly name: string;
      readonly gives: string;
    };
    readonly iso: {
      readonly name: string;
      readonly gives: string;
    };
  };
};
export default messages;
