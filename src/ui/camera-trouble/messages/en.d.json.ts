// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly refused: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly string[];
    readonly retry: string;
  };
  readonly absent: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly string[];
    readonly retry: string;
  };
  readonly busy: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly string[];
    readonly retry: string;
  };
  readonly unplugged: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly string[];
    readonly retry: string;
  };
  readonly insecure: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly string[];
    readonly retry: string;
  };
  readonly unsupported: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly string[];
    readonly retry: string;
  };
  readonly dismissed: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly string[];
    readonly retry: string;
  };
  readonly overconstrained: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly string[];
    readonly retry: string;
  };
  readonly sample: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly string[];
    readonly retry: string;
  };
  readonly ways: {
    readonly otherCamera: string;
    readonly ownCamera: string;
  };
};
export default messages;
