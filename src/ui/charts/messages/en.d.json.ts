// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly label: (values: { readonly title: string; readonly unit: string }) => string;
  readonly column: (values: { readonly title: string; readonly unit: string }) => string;
  readonly point: (values: { readonly when: string; readonly value: string }) => string;
  readonly asTable: (values: { readonly title: string }) => string;
  readonly tableOf: (values: { readonly title: string }) => string;
  readonly when: string;
  readonly notMeasured: string;
};
export default messages;
