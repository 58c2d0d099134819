// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
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
export default messages;
