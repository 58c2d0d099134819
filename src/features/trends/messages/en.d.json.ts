// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly happened: {
    readonly cue: (values: { readonly cause: string; readonly length: string }) => string;
    readonly alert: (values: { readonly cause: string; readonly length: string }) => string;
    readonly someAlert: string;
    readonly break: (values: { readonly length: string; readonly how: 'feet' | 'guided' | 'away' | 'other' }) => string;
    readonly water: string;
    readonly suddenMovement: string;
    readonly calibration: string;
    readonly camera: {
      readonly refused: string;
      readonly absent: string;
      readonly busy: string;
      readonly unplugged: string;
      readonly muted: string;
      readonly stalled: string;
      readonly moved: string;
      readonly recovered: string;
    };
  };
};
export default messages;
