// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly head: {
    readonly title: string;
    readonly lead: string;
  };
  readonly camera: {
    readonly title: string;
    readonly choose: string;
    readonly automatic: string;
    readonly unnamed: (values: { readonly number: number }) => string;
    readonly hint: string;
    readonly uprightHint: string;
  };
  readonly alerts: {
    readonly title: string;
    readonly presetLegend: string;
    readonly presets: {
      readonly gentle: {
        readonly name: string;
        readonly text: string;
      };
      readonly standard: {
        readonly name: string;
        readonly text: string;
      };
      readonly strict: {
        readonly name: string;
        readonly text: string;
      };
    };
    readonly patience: string;
    readonly patienceHint: string;
    readonly minutes: (values: { readonly minutes: number }) => string;
  };
  readonly answers: {
    readonly title: string;
    readonly text: string;
    readonly none: string;
    readonly changes: {
      readonly none: string;
      readonly out: (values: { readonly measure: string; readonly view: string; readonly to: string; readonly from: string }) => string;
      readonly bentOut: (values: { readonly measure: string; readonly view: string; readonly to: string; readonly from: string }) => string;
      readonly later: (values: { readonly measure: string; readonly view: string; readonly length: string }) => string;
    };
    readonly when: (values: { readonly date: string; readonly time: string; readonly view: string }) => string;
    readonly answerTo: (values: { readonly measure: string; readonly when: string }) => string;
    readonly takeBack: string;
    readonly takeBackOf: (values: { readonly measure: string; readonly when: string }) => string;
    readonly takeAllBack: string;
  };
  readonly channels: {
    readonly title: string;
    readonly notification: string;
    readonly notificationHint: {
      readonly default: string;
      readonly granted: string;
      readonly denied: string;
      readonly unsupported: string;
    };
    readonly allow: string;
    readonly testNotification: string;
    readonly sound: string;
    readonly soundHint: string;
    readonly volume: string;
    readonly testSound: string;
    readonly tabTitle: string;
    readonly tabTitleHint: string;
    readonly icon: string;
    readonly iconHint: string;
    readonly mini: string;
    readonly miniHint: string;
  };
  readonly quietHours: {
    readonly title: string;
    readonly text: string;
    readonly none: string;
    readonly addQuiet: string;
    readonly addCall: string;
    readonly remove: string;
    readonly removeSpan: (values: { readonly kind: string; readonly time: string }) => string;
    readonly from: string;
    readonly to: string;
    readonly nextDay: string;
    readonly days: string;
    readonly kind: {
      readonly quiet: string;
      readonly call: string;
    };
    readonly hint: string;
  };
  readonly breaks: {
    readonly title: string;
    readonly text: string;
    readonly move: string;
    readonly moveHint: string;
    readonly water: string;
    readonly desk: string;
    readonly deskHint: string;
    readonly every: string;
    readonly everyOf: (values: { readonly what: string }) => string;
    readonly exercises: string;
    readonly care: string;
  };
  readonly goals: {
    readonly title: string;
    readonly text: string;
    readonly note: string;
    readonly noteHint: string;
    readonly shifts: {
      readonly label: string;
      readonly hint: string;
      readonly usual: (values: { readonly usual: number }) => string;
      readonly number: string;
    };
    readonly breaks: {
      readonly label: string;
      readonly hint: string;
      readonly usual: (values: { readonly usual: number }) => string;
      readonly number: string;
    };
    readonly kind: string;
  };
  readonly measures: {
    readonly title: string;
    readonly text: string;
    readonly pace: {
      readonly later: string;
      readonly usual: string;
      readonly sooner: string;
    };
    readonly when: (values: { readonly measure: string }) => string;
    readonly groups: {
      readonly time: string;
      readonly both: string;
      readonly front: string;
      readonly side: string;
    };
  };
  readonly appearance: {
    readonly title: string;
    readonly auto: string;
    readonly light: string;
    readonly dark: string;
    readonly language: string;
    readonly asBrowser: string;
  };
  readonly data: {
    readonly title: string;
    readonly text: string;
    readonly used: (values: { readonly size: string }) => string;
    readonly persisted: string;
    readonly notPersisted: string;
    readonly clearedUnvisited: string;
    readonly delete: string;
  };
  readonly backup: {
    readonly keepMinutes: string;
    readonly keepMinutesHint: string;
    readonly keepMinutesFor: {
      readonly ninetyDays: string;
      readonly year: string;
      readonly ever: string;
    };
    readonly title: string;
    readonly hint: string;
    readonly save: string;
    readonly saveMinutes: string;
    readonly import: string;
    readonly busy: string;
    readonly imported: (values: { readonly added: number; readonly known: number }) => string;
    readonly settingsTaken: string;
    readonly settingsLeft: string;
    readonly nothingChanged: string;
    readonly place: (values: { readonly place: string }) => string;
    readonly made: (values: { readonly day: string }) => string;
  };
  readonly nightly: {
    readonly title: string;
    readonly hint: string;
    readonly choose: string;
    readonly other: string;
    readonly stop: string;
    readonly stopped: (values: { readonly folder: string }) => string;
    readonly made: (values: { readonly folder: string; readonly day: string }) => string;
    readonly none: (values: { readonly folder: string }) => string;
  };
  readonly deleteEverything: {
    readonly title: string;
    readonly text: string;
    readonly folder: (values: { readonly folder: string }) => string;
    readonly confirm: string;
    readonly done: (values: { readonly left: number }) => string;
    readonly doneTitle: string;
  };
  readonly privacy: {
    readonly title: string;
    readonly may: readonly string[];
    readonly mayNot: readonly string[];
    readonly mayTitle: string;
    readonly mayNotTitle: string;
    readonly mayFolder: string;
    readonly build: (values: { readonly sha256: string }) => string;
    readonly noBuild: string;
  };
  readonly about: {
    readonly title: string;
    readonly paragraphs: readonly string[];
    readonly learn: string;
    readonly licences: {
      readonly title: string;
      readonly own: string;
      readonly models: string;
      readonly sample: string;
    };
    readonly engine: (values: { readonly model: string; readonly backend: string }) => string;
    readonly engineWithNote: (values: { readonly model: string; readonly backend: string; readonly note: string }) => string;
  };
};
export default messages;
