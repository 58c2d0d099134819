// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly title: string;
  readonly on: string;
  readonly buttonOf: (values: { readonly label: string; readonly what: string }) => string;
  readonly notification: {
    readonly name: string;
    readonly about: {
      readonly default: string;
      readonly granted: string;
      readonly denied: string;
      readonly unsupported: string;
    };
    readonly allow: string;
    readonly test: string;
  };
  readonly sound: {
    readonly name: string;
    readonly about: string;
    readonly play: string;
  };
  readonly mini: {
    readonly name: string;
    readonly about: string;
    readonly open: string;
    readonly close: string;
    readonly byItself: string;
  };
  readonly startByItself: {
    readonly label: string;
    readonly hint: string;
  };
  readonly spoken: {
    readonly label: string;
    readonly hint: string;
    readonly noVoice: string;
    readonly failed: string;
    readonly test: string;
    readonly sample: string;
    readonly breakOver: (values: { readonly length: string }) => string;
  };
  readonly install: string;
};
export default messages;
