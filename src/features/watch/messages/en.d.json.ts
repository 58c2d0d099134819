// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly back: {
    readonly title: string;
    readonly hint: string;
    readonly looking: string;
    readonly now: (values: { readonly figure: string }) => string;
    readonly uprightIs: string;
    readonly same: string;
    readonly noUpright: string;
    readonly calibrate: string;
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
    readonly snooze: (values: { readonly minutes: number }) => string;
    readonly wake: string;
    readonly pause: string;
    readonly resume: string;
    readonly dismiss: string;
    readonly quietUntil: (values: { readonly time: string }) => string;
  };
  readonly measures: {
    readonly headForward: (values: { readonly length: string; readonly angle: string }) => string;
  };
};
export default messages;
