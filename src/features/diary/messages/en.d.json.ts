// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly comfort: {
    readonly title: string;
    readonly hint: string;
    readonly where: string;
    readonly howMuch: string;
    readonly none: string;
    readonly worst: string;
    readonly points: (values: { readonly points: number }) => string;
    readonly later: string;
    readonly saved: string;
    readonly undo: string;
    readonly note: string;
    readonly daily: string;
    readonly dailyHint: string;
    readonly heading: string;
    readonly empty: string;
    readonly line: (values: { readonly day: string; readonly points: string }) => string;
    readonly lineWhere: (values: { readonly day: string; readonly points: string; readonly parts: string }) => string;
    readonly parts: {
      readonly head: string;
      readonly neck: string;
      readonly leftShoulder: string;
      readonly rightShoulder: string;
      readonly upperBack: string;
      readonly lowerBack: string;
      readonly leftArm: string;
      readonly rightArm: string;
      readonly hips: string;
      readonly legs: string;
    };
  };
  readonly trial: {
    readonly title: string;
    readonly text: string;
    readonly rules: {
      readonly off: string;
      readonly blind: string;
      readonly stop: string;
    };
    readonly start: string;
    readonly begins: (values: { readonly day: string }) => string;
    readonly before: (values: { readonly day: string }) => string;
    readonly running: (values: { readonly week: number; readonly weeks: number; readonly cues: 'on' | 'other' }) => string;
    readonly noted: (values: { readonly count: number; readonly day: string }) => string;
    readonly stop: string;
    readonly ended: (values: { readonly from: string; readonly to: string }) => string;
    readonly stopped: (values: { readonly day: string }) => string;
    readonly less: (values: { readonly points: string }) => string;
    readonly more: (values: { readonly points: string }) => string;
    readonly nothing: (values: { readonly low: string; readonly high: string }) => string;
    readonly interval: (values: { readonly low: string; readonly high: string; readonly share: string }) => string;
    readonly from: (values: { readonly with: number; readonly without: number }) => string;
    readonly few: (values: { readonly least: number }) => string;
    readonly pointsLess: (values: { readonly points: string }) => string;
    readonly pointsMore: (values: { readonly points: string }) => string;
    readonly again: string;
  };
  readonly day: {
    readonly title: string;
    readonly untypical: string;
    readonly untypicalHint: string;
    readonly note: string;
    readonly noteHint: string;
    readonly add: string;
    readonly remove: string;
    readonly part: string;
    readonly partHint: string;
    readonly from: string;
    readonly to: string;
    readonly deletePart: string;
    readonly deleted: (values: { readonly minutes: number }) => string;
    readonly deletedNote: string;
    readonly undo: string;
    readonly failed: (values: { readonly why: string }) => string;
  };
};
export default messages;
