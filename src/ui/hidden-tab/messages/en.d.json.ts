// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly startByItself: {
    readonly label: string;
    readonly hint: string;
  };
};
export default messages;
