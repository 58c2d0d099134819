// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly name: string;
  readonly description: string;
  readonly titled: (values: { readonly screen: string; readonly name: string }) => string;
  readonly skip: string;
  readonly navigation: string;
  readonly wellness: string;
  readonly limits: string;
  readonly calibrating: string;
  readonly screens: {
    readonly now: string;
    readonly snapshot: string;
    readonly trends: string;
    readonly learn: string;
    readonly calibrate: string;
    readonly settings: string;
  };
  readonly tones: {
    readonly good: string;
    readonly watch: string;
    readonly poor: string;
    readonly unknown: string;
  };
  readonly sample: {
    readonly text: string;
    readonly leave: string;
  };
  readonly otherTab: {
    readonly mark: string;
    readonly text: string;
    readonly watchHere: string;
  };
  readonly testNotification: {
    readonly title: string;
    readonly body: string;
  };
  readonly welcome: {
    readonly title: string;
    readonly lead: string;
    readonly steps: {
      readonly upright: {
        readonly title: string;
        readonly how: string;
      };
      readonly hide: {
        readonly title: string;
        readonly how: string;
      };
      readonly warning: {
        readonly title: string;
        readonly how: string;
        readonly withoutWindow: string;
      };
    };
    readonly does: {
      readonly title: string;
      readonly items: readonly string[];
    };
    readonly doesNot: {
      readonly title: string;
      readonly items: readonly string[];
    };
    readonly private: {
      readonly title: string;
      readonly how: string;
    };
  };
};
export default messages;
