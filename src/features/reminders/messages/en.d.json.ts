// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly reset: {
    readonly progress: (values: { readonly step: number; readonly steps: number }) => string;
    readonly lead: string;
    readonly care: string;
    readonly skip: string;
    readonly end: string;
    readonly notInView: string;
    readonly seen: string;
    readonly stepSeen: (values: { readonly name: string }) => string;
    readonly done: string;
    readonly doneShort: string;
    readonly counted: (values: { readonly seen: number; readonly steps: number }) => string;
    readonly back: string;
  };
};
export default messages;
