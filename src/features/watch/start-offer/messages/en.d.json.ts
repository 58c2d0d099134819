// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly ask: string;
  readonly yes: string;
  readonly no: string;
};
export default messages;
