// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly minute: {
    readonly minute: string;
    readonly zone: string;
    readonly day: string;
    readonly since: string;
    readonly good: string;
    readonly watch: string;
    readonly poor: string;
    readonly away: string;
    readonly notMeasured: string;
    readonly because: string;
    readonly load: string;
    readonly warnings: string;
    readonly cues: string;
    readonly shifts: string;
    readonly smallShifts: string;
    readonly view: string;
    readonly desk: string;
  };
  readonly snapshot: {
    readonly taken: string;
    readonly view: string;
    readonly tags: string;
    readonly yaw: string;
    readonly corrected: string;
    readonly picture: string;
    readonly note: string;
  };
  readonly measure: {
    readonly value: (values: { readonly name: string; readonly id: string; readonly unit: string }) => string;
    readonly median: (values: { readonly name: string; readonly id: string; readonly unit: string }) => string;
    readonly spread: (values: { readonly name: string; readonly id: string; readonly unit: string }) => string;
    readonly measured: (values: { readonly name: string; readonly id: string }) => string;
    readonly error: (values: { readonly name: string; readonly id: string; readonly unit: string }) => string;
  };
  readonly units: {
    readonly deg: string;
    readonly cm: string;
    readonly percent: string;
    readonly share: string;
  };
  readonly desk: {
    readonly sitting: string;
    readonly standing: string;
  };
  readonly reasons: {
    readonly paused: string;
    readonly stalled: string;
    readonly asleep: string;
  };
  readonly reason: (values: { readonly reason: string; readonly seconds: string }) => string;
  readonly yes: string;
  readonly no: string;
};
export default messages;
