// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly history: {
    readonly unavailable: string;
    readonly newer: string;
    readonly blocked: string;
    readonly migration: string;
    readonly superseded: string;
    readonly damaged: string;
    readonly full: string;
    readonly bulky: string;
    readonly refused: string;
    readonly failed: string;
  };
  readonly pose: {
    readonly files: string;
    readonly model: string;
    readonly backend: string;
    readonly inference: string;
  };
  readonly monitor: {
    readonly unresponsive: string;
    readonly watchedElsewhere: string;
    readonly worker: string;
    readonly notLoaded: string;
  };
  readonly stopped: {
    readonly title: string;
    readonly blindTitle: string;
    readonly failed: string;
    readonly restart: string;
    readonly stalled: string;
    readonly dark: string;
    readonly unresponsive: string;
    readonly tabClosed: string;
    readonly reloaded: string;
    readonly askAgain: string;
  };
  readonly engine: {
    readonly graphicsFailed: string;
    readonly begunAgain: string;
    readonly faster: string;
    readonly busy: string;
  };
  readonly notices: {
    readonly relevelled: string;
    readonly moved: string;
    readonly tooLow: string;
    readonly recovered: string;
    readonly otherCamera: (values: { readonly camera: string }) => string;
    readonly unnamedCamera: string;
    readonly tabStuck: string;
    readonly notShown: string;
  };
  readonly notifications: {
    readonly moved: string;
  };
  readonly backup: {
    readonly huge: string;
    readonly noZip: string;
    readonly foreign: string;
    readonly newer: string;
    readonly damaged: string;
    readonly notValid: string;
    readonly ofSample: string;
  };
  readonly place: {
    readonly size: (values: { readonly bytes: number }) => string;
    readonly sizeOf: (values: { readonly file: string; readonly bytes: number }) => string;
    readonly unknown: (values: { readonly file: string }) => string;
    readonly missing: (values: { readonly file: string }) => string;
    readonly format: (values: { readonly file: string }) => string;
    readonly newer: (values: { readonly version: string; readonly known: string }) => string;
    readonly twice: (values: { readonly file: string }) => string;
    readonly unlisted: (values: { readonly file: string; readonly manifest: string }) => string;
    readonly textDamaged: (values: { readonly file: string; readonly detail: string }) => string;
    readonly value: (values: { readonly file: string; readonly expected: string; readonly found: string }) => string;
    readonly valueAt: (values: { readonly file: string; readonly path: string; readonly expected: string; readonly found: string }) => string;
    readonly duplicates: (values: { readonly file: string }) => string;
    readonly strayPicture: (values: { readonly file: string }) => string;
    readonly pictureType: (values: { readonly file: string; readonly found: string }) => string;
    readonly pictureMissing: (values: { readonly file: string; readonly path: string }) => string;
    readonly otherMonth: (values: { readonly file: string; readonly path: string; readonly day: string }) => string;
    readonly picture: {
      readonly bytes: (values: { readonly file: string; readonly most: number; readonly found: number }) => string;
      readonly type: (values: { readonly file: string }) => string;
      readonly pixels: (values: { readonly file: string; readonly most: number; readonly width: string; readonly height: string }) => string;
    };
  };
  readonly technicalDetail: (values: { readonly sentence: string; readonly detail: string }) => string;
  readonly subjectAndDetail: (values: { readonly subject: string; readonly detail: string }) => string;
  readonly unexpected: string;
  readonly damaged: string;
  readonly unkept: {
    readonly title: string;
    readonly waits: string;
    readonly lost: string;
    readonly backup: string;
    readonly saved: string;
  };
  readonly nightly: {
    readonly title: string;
    readonly lapsed: (values: { readonly folder: string }) => string;
    readonly blocked: (values: { readonly folder: string }) => string;
    readonly gone: (values: { readonly folder: string }) => string;
    readonly full: (values: { readonly folder: string }) => string;
    readonly failed: (values: { readonly folder: string }) => string;
    readonly waits: string;
    readonly allow: string;
    readonly again: string;
    readonly choose: string;
    readonly later: string;
  };
};
export default messages;
