// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly warnings: {
    readonly slouch: {
      readonly titles: readonly string[];
      readonly seen: (values: { readonly held: string }) => string;
      readonly acts: readonly string[];
    };
    readonly creep: {
      readonly titles: readonly string[];
      readonly seen: (values: { readonly breaks: 'yes' | 'other'; readonly held: string }) => string;
      readonly acts: readonly string[];
    };
    readonly headForwardIndex: {
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
  readonly norms: {
    readonly cva: {
      readonly within: string;
      readonly below: string;
      readonly farBelow: string;
    };
    readonly earShoulderInclination: {
      readonly within: string;
      readonly above: string;
      readonly farAbove: string;
    };
    readonly thoracicCurve: {
      readonly within: string;
      readonly above: string;
      readonly farAbove: string;
      readonly below: string;
      readonly farBelow: string;
    };
    readonly lumbarCurve: {
      readonly within: string;
      readonly above: string;
      readonly farAbove: string;
      readonly below: string;
      readonly farBelow: string;
    };
    readonly trunkInclination: {
      readonly within: string;
      readonly above: string;
      readonly farAbove: string;
      readonly below: string;
      readonly farBelow: string;
    };
    readonly neckFlexion: {
      readonly within: string;
      readonly above: string;
      readonly farAbove: string;
    };
    readonly shoulderTilt: {
      readonly within: string;
      readonly above: string;
      readonly farAbove: string;
      readonly below: string;
      readonly farBelow: string;
    };
    readonly headTilt: {
      readonly within: string;
      readonly above: string;
      readonly farAbove: string;
      readonly below: string;
      readonly farBelow: string;
    };
    readonly sideLean: {
      readonly within: string;
      readonly above: string;
      readonly farAbove: string;
      readonly below: string;
      readonly farBelow: string;
    };
    readonly trunkTwist: {
      readonly within: string;
      readonly above: string;
      readonly farAbove: string;
      readonly below: string;
      readonly farBelow: string;
    };
  };
  readonly edgeSources: {
    readonly trunkInclination: string;
    readonly headTilt: string;
    readonly sideLean: string;
    readonly trunkTwist: string;
    readonly shoulderTilt: string;
    readonly neckFlexion: string;
  };
  readonly inPictures: {
    readonly trunkInclination: string;
    readonly shoulderTilt: string;
    readonly headTilt: string;
    readonly sideLean: string;
  };
};
export default messages;
