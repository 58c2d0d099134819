// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly title: string;
  readonly text: string;
  readonly offer: string;
  readonly names: {
    readonly wheelchair: string;
    readonly oneArm: string;
    readonly spine: string;
    readonly pregnancy: string;
  };
  readonly hints: {
    readonly wheelchair: string;
    readonly oneArm: string;
    readonly spine: string;
    readonly pregnancy: string;
  };
  readonly seated: {
    readonly help: {
      readonly slouch: string;
      readonly creep: string;
      readonly stillness: string;
    };
    readonly suggestions: {
      readonly move: string;
      readonly nudge: string;
      readonly water: string;
    };
    readonly warnings: {
      readonly slouch: {
        readonly titles: readonly string[];
        readonly acts: readonly string[];
      };
      readonly creep: {
        readonly titles: readonly string[];
        readonly acts: readonly string[];
      };
      readonly sideLean: {
        readonly titles: readonly string[];
        readonly acts: readonly string[];
      };
      readonly stillness: {
        readonly titles: readonly string[];
        readonly acts: readonly string[];
      };
    };
    readonly sidedness: (values: { readonly side: 'left' | 'other'; readonly percent: number; readonly count: number }) => string;
  };
  readonly unbent: {
    readonly titles: readonly string[];
    readonly acts: readonly string[];
  };
};
export default messages;
