// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly title: string;
  readonly key: {
    readonly now: string;
    readonly median: string;
    readonly interval: string;
  };
  readonly reference: {
    readonly title: string;
    readonly hint: string;
  };
  readonly unsure: {
    readonly normal: string;
    readonly watch: string;
    readonly poor: string;
    readonly unknown: string;
  };
  readonly unsureWhy: string;
  readonly notInView: (values: { readonly names: string }) => string;
  readonly fieldTerm: (values: { readonly term: string }) => string;
  readonly bandAndTerm: (values: { readonly band: string; readonly term: string }) => string;
  readonly headForward: (values: { readonly length: string; readonly angle: string }) => string;
  readonly tippingPoint: string;
  readonly aboutTippingPoint: string;
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
    readonly legs: {
      readonly name: string;
      readonly meaning: string;
      readonly term: string;
    };
    readonly toLeft: (values: { readonly share: string }) => string;
    readonly toRight: (values: { readonly share: string }) => string;
  };
  readonly chronic: {
    readonly switchOff: string;
  };
};
export default messages;
