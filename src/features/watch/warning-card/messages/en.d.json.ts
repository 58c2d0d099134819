// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly title: string;
  readonly cause: string;
  readonly causeNow: (values: { readonly cause: string; readonly amount: string }) => string;
  readonly amountAlso: (values: { readonly amount: string; readonly also: string }) => string;
  readonly since: string;
  readonly load: string;
  readonly reset: string;
  readonly resets: {
    readonly stillness: string;
    readonly creep: string;
    readonly poor: string;
  };
  readonly basis: string;
};
export default messages;
