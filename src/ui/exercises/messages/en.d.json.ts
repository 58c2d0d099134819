// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly stand: {
    readonly name: string;
    readonly how: string;
  };
  readonly reach: {
    readonly name: string;
    readonly how: string;
  };
  readonly leanBack: {
    readonly name: string;
    readonly how: string;
  };
  readonly chinTuck: {
    readonly name: string;
    readonly how: string;
  };
  readonly shoulderRolls: {
    readonly name: string;
    readonly how: string;
  };
};
export default messages;
