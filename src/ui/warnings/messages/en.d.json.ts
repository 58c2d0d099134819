// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly held: {
    readonly seconds: (values: { readonly count: number }) => string;
    readonly minutes: (values: { readonly count: number }) => string;
    readonly outOf: (values: { readonly count: number; readonly of: number }) => string;
  };
  readonly causes: {
    readonly slouch: {
      readonly titles: readonly string[];
      readonly seen: (values: { readonly held: string }) => string;
      readonly acts: readonly string[];
    };
    readonly creep: {
      readonly titles: readonly string[];
      readonly seen: (values: { readonly held: string }) => string;
      readonly acts: readonly string[];
    };
    readonly headForward: {
      readonly titles: readonly string[];
      readonly seen: (values: { readonly held: string }) => string;
      readonly acts: readonly string[];
    };
    readonly neckFlexion: {
      readonly titles: readonly string[];
      readonly seen: (values: { readonly held: string }) => string;
      readonly acts: readonly string[];
    };
    readonly viewingDistance: {
      readonly titles: readonly string[];
      readonly seen: (values: { readonly held: string }) => string;
      readonly acts: readonly string[];
    };
    readonly headPitch: {
      readonly titles: readonly string[];
      readonly seen: (values: { readonly side: 'low' | 'other'; readonly held: string }) => string;
      readonly acts: readonly string[];
    };
    readonly trunkInclination: {
      readonly titles: readonly string[];
      readonly seen: (values: { readonly held: string }) => string;
      readonly acts: readonly string[];
    };
    readonly shoulderTilt: {
      readonly titles: readonly string[];
      readonly seen: (values: { readonly held: string }) => string;
      readonly acts: readonly string[];
    };
    readonly headTilt: {
      readonly titles: readonly string[];
      readonly seen: (values: { readonly side: 'low' | 'other'; readonly held: string }) => string;
      readonly acts: readonly string[];
    };
    readonly sideLean: {
      readonly titles: readonly string[];
      readonly seen: (values: { readonly side: 'low' | 'other'; readonly held: string }) => string;
      readonly acts: readonly string[];
    };
    readonly trunkTwist: {
      readonly titles: readonly string[];
      readonly seen: (values: { readonly side: 'low' | 'other'; readonly held: string }) => string;
      readonly acts: readonly string[];
    };
    readonly stillness: {
      readonly titles: readonly string[];
      readonly seen: (values: { readonly held: string }) => string;
      readonly acts: readonly string[];
    };
  };
  readonly basis: {
    readonly flexionLab: string;
    readonly ownUpright: string;
    readonly standard: string;
    readonly armLength: string;
    readonly moving: string;
  };
  readonly findings: {
    readonly staticHold: {
      readonly title: string;
      readonly text: (values: { readonly count: number }) => string;
      readonly basis: string;
    };
    readonly sidedness: {
      readonly title: (values: { readonly side: 'left' | 'other' }) => string;
      readonly text: (values: { readonly side: 'left' | 'other'; readonly percent: number; readonly count: number }) => string;
      readonly basis: string;
    };
  };
  readonly snooze: (values: { readonly minutes: number }) => string;
};
export default messages;
