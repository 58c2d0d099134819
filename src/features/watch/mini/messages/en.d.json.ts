// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly load: string;
  readonly toGo: (values: { readonly span: string; readonly limit: 'tippingPoint' | 'other' }) => string;
  readonly cueFree: string;
  readonly quietUntil: (values: { readonly time: string }) => string;
  readonly offer: {
    readonly ask: string;
    readonly yes: string;
    readonly no: string;
  };
};
export default messages;
