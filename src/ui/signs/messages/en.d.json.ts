// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly emergency: {
    readonly title: string;
    readonly intro: string;
    readonly items: readonly string[];
  };
  readonly clinician: {
    readonly title: string;
    readonly intro: string;
    readonly items: readonly string[];
  };
};
export default messages;
