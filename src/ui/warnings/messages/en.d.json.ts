// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly held: {
    readonly seconds: (values: { readonly count: number }) => string;
    readonly minutes: (values: { readonly count: number }) => string;
    readonly outOf: (values: { readonly count: number; readonly of: number }) => string;
  };
  readonly basis: {
    readonly flexionLab: string;
    readonly ownUpright: string;
    readonly standard: string;
    readonly nearScreen: string;
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
    readonly legs: {
      readonly title: (values: { readonly side: 'left' | 'other' }) => string;
      readonly text: (values: { readonly side: 'left' | 'other'; readonly percent: number; readonly count: number }) => string;
      readonly basis: string;
    };
    readonly chronic: {
      readonly title: (values: { readonly name: string }) => string;
      readonly text: (values: { readonly count: number }) => string;
      readonly basis: string;
    };
  };
  readonly answers: {
    readonly ask: string;
    readonly wrong: string;
    readonly because: string;
    readonly kinds: {
      readonly right: string;
      readonly wrong: string;
      readonly reading: string;
      readonly notMe: string;
      readonly tooEarly: string;
    };
    readonly noted: {
      readonly right: string;
      readonly wrong: string;
      readonly reading: string;
      readonly notMe: string;
      readonly tooEarly: string;
    };
    readonly undo: string;
    readonly all: string;
  };
  readonly snooze: (values: { readonly minutes: number }) => string;
};
export default messages;
