// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly title: string;
  readonly counting: string;
  readonly hour: (values: { readonly large: number }) => string;
  readonly hourLikely: (values: { readonly large: number; readonly range: string }) => string;
  readonly latelyLikely: (values: { readonly large: number; readonly length: string; readonly range: string }) => string;
  readonly lately: (values: { readonly large: number; readonly length: string }) => string;
  readonly usual: (values: { readonly usual: number }) => string;
  readonly small: (values: { readonly small: number }) => string;
  readonly behind: string;
  readonly what: string;
  readonly explained: string;
  readonly error: string;
  readonly goals: {
    readonly shifts: (values: { readonly reached: string; readonly goal: number }) => string;
    readonly breaks: (values: { readonly reached: number; readonly goal: number }) => string;
  };
};
export default messages;
