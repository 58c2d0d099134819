// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly begin: {
    readonly title: string;
    readonly titleFirst: string;
    readonly lead: string;
    readonly hint: string;
    readonly more: string;
    readonly hints: readonly string[];
    readonly deskLegend: string;
    readonly name: string;
    readonly proposedName: {
      readonly sitting: string;
      readonly standing: string;
    };
    readonly uprightOnly: string;
    readonly uprightOnlyHint: string;
    readonly start: string;
  };
  readonly desk: {
    readonly sitting: {
      readonly label: string;
      readonly inSentence: string;
    };
    readonly standing: {
      readonly label: string;
      readonly inSentence: string;
    };
  };
  readonly poses: {
    readonly upright: {
      readonly name: string;
      readonly prepare: string;
      readonly hold: string;
    };
    readonly slump: {
      readonly name: string;
      readonly prepare: string;
      readonly hold: string;
    };
    readonly chinForward: {
      readonly name: string;
      readonly prepare: string;
      readonly hold: string;
    };
  };
  readonly cameraOff: {
    readonly title: string;
    readonly text: string;
  };
  readonly sample: {
    readonly title: string;
    readonly text: string;
  };
  readonly guide: {
    readonly step: (values: { readonly step: number; readonly steps: number }) => string;
    readonly prepare: string;
    readonly hold: string;
    readonly cancel: string;
    readonly refused: string;
    readonly retry: string;
  };
  readonly done: {
    readonly title: string;
    readonly settling: string;
    readonly soon: string;
    readonly upright: string;
    readonly outside: string;
    readonly out: (values: { readonly what: string }) => string;
    readonly about: string;
    readonly qualityTerm: string;
    readonly quality: {
      readonly good: (values: { readonly share: string }) => string;
      readonly fair: (values: { readonly share: string }) => string;
      readonly weak: (values: { readonly share: string }) => string;
    };
    readonly camera: string;
    readonly looksUp: (values: { readonly angle: string }) => string;
    readonly place: (values: { readonly view: string; readonly desk: string }) => string;
    readonly nearSlump: string;
    readonly toNow: string;
    readonly redo: string;
  };
  readonly list: {
    readonly title: string;
    readonly facts: (values: { readonly view: string; readonly desk: string; readonly camera: string; readonly date: string; readonly quality: string }) => string;
    readonly otherCamera: string;
    readonly inUse: string;
    readonly use: string;
    readonly redo: string;
    readonly rename: string;
    readonly delete: string;
    readonly distance: string;
  };
  readonly rename: {
    readonly title: string;
    readonly save: string;
  };
  readonly distance: {
    readonly title: string;
    readonly text: string;
    readonly field: string;
    readonly range: (values: { readonly least: number; readonly most: number }) => string;
    readonly save: string;
    readonly forget: string;
  };
  readonly delete: {
    readonly title: string;
    readonly text: string;
    readonly confirm: string;
  };
  readonly refusals: {
    readonly nobody: string;
    readonly 'several people': string;
    readonly 'too close': string;
    readonly cropped: string;
    readonly 'points unsure': string;
    readonly 'view unclear': string;
    readonly 'wrong view': string;
    readonly other: string;
    readonly restless: string;
    readonly headFarForward: string;
    readonly turnedAside: string;
    readonly shouldersAskew: string;
    readonly likeUpright: string;
    readonly chinNotForward: string;
    readonly hardlySeen: string;
  };
};
export default messages;
