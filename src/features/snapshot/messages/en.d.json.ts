// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly loading: string;
  readonly begin: {
    readonly title: string;
    readonly lead: string;
    readonly take: {
      readonly title: string;
      readonly text: string;
      readonly pauses: string;
      readonly view: string;
      readonly timer: string;
      readonly seconds: (values: { readonly seconds: number }) => string;
      readonly sound: string;
      readonly start: string;
    };
    readonly use: {
      readonly title: string;
      readonly text: string;
      readonly choose: string;
      readonly paste: string;
      readonly kinds: string;
      readonly drop: string;
    };
    readonly measures: {
      readonly title: string;
      readonly items: readonly string[];
    };
    readonly limits: {
      readonly title: string;
      readonly items: readonly string[];
    };
    readonly private: {
      readonly title: string;
      readonly items: readonly string[];
    };
  };
  readonly capture: {
    readonly views: {
      readonly side: string;
      readonly front: string;
    };
    readonly sounds: {
      readonly spoken: string;
      readonly ticking: string;
      readonly none: string;
    };
    readonly title: string;
    readonly opening: {
      readonly big: string;
      readonly small: string;
    };
    readonly advice: {
      readonly loading: {
        readonly big: string;
        readonly small: string;
      };
      readonly nobody: {
        readonly big: string;
        readonly small: string;
      };
      readonly 'several-people': {
        readonly big: string;
        readonly small: string;
      };
      readonly 'come-closer': {
        readonly big: string;
        readonly small: string;
      };
      readonly 'step-back': {
        readonly big: string;
        readonly small: string;
      };
      readonly 'show-hips': {
        readonly big: string;
        readonly small: string;
      };
      readonly 'turn-to-the-side': {
        readonly big: string;
        readonly small: string;
      };
      readonly 'face-the-camera': {
        readonly big: string;
        readonly small: string;
      };
      readonly 'more-light': {
        readonly big: string;
        readonly small: string;
      };
      readonly 'hold-still': {
        readonly big: string;
      };
    };
    readonly asAlways: string;
    readonly turn: {
      readonly left: (values: { readonly by: '15' | '30' | 'other' }) => string;
      readonly right: (values: { readonly by: '15' | '30' | 'other' }) => string;
    };
    readonly asItIs: string;
    readonly asItIsText: string;
    readonly voice: {
      readonly 'show-hips': string;
      readonly nobody: string;
      readonly 'several-people': string;
      readonly 'come-closer': string;
      readonly 'step-back': string;
      readonly 'turn-to-the-side': string;
      readonly 'face-the-camera': string;
      readonly 'more-light': string;
      readonly 'hold-still': string;
      readonly done: string;
    };
    readonly counting: string;
    readonly measuring: {
      readonly big: string;
      readonly small: string;
    };
    readonly now: string;
    readonly cancel: string;
    readonly failed: string;
    readonly again: string;
    readonly files: string;
  };
  readonly faults: {
    readonly nobody: string;
    readonly muted: string;
    readonly camera: {
      readonly refused: string;
      readonly dismissed: string;
      readonly absent: string;
      readonly busy: string;
      readonly unplugged: string;
      readonly insecure: string;
      readonly unsupported: string;
      readonly overconstrained: string;
      readonly sample: string;
    };
    readonly stopped: string;
    readonly 'no-networks': string;
    readonly 'no-memory': string;
    readonly 'not-listed': string;
    readonly 'not-decoded': string;
    readonly missing: string;
    readonly folder: string;
    readonly empty: string;
    readonly 'not-a-picture': (values: { readonly is: 'pdf' | 'gif' | 'bmp' | 'tiff' | 'zip' | 'svg' | 'xml' | 'avif' | 'film' | 'other' }) => string;
    readonly heic: string;
    readonly truncated: (values: { readonly format: string }) => string;
    readonly broken: (values: { readonly format: string }) => string;
    readonly 'too-many-bytes': (values: { readonly most: number; readonly megabytes: number }) => string;
    readonly 'too-many-pixels': (values: { readonly most: number; readonly width: string; readonly height: string }) => string;
  };
  readonly queue: {
    readonly title: string;
    readonly waiting: string;
    readonly measuring: string;
    readonly done: string;
    readonly open: string;
    readonly openOf: (values: { readonly name: string }) => string;
    readonly shown: string;
    readonly nobody: string;
    readonly remove: string;
    readonly removeOf: (values: { readonly name: string }) => string;
    readonly cancel: string;
    readonly progress: (values: { readonly done: number; readonly all: number }) => string;
    readonly keepAll: string;
    readonly keptAll: (values: { readonly count: number }) => string;
    readonly clear: string;
    readonly previous: string;
    readonly next: string;
  };
  readonly picture: {
    readonly title: string;
    readonly show: string;
    readonly layers: {
      readonly picture: string;
      readonly skeleton: string;
      readonly plumb: string;
      readonly back: string;
      readonly angles: string;
      readonly landmarks: string;
    };
    readonly legend: {
      readonly thoracic: string;
      readonly lumbar: string;
      readonly rest: string;
    };
  };
  readonly level: {
    readonly title: string;
    readonly measuring: string;
    readonly unknown: (values: { readonly from: 'camera' | 'file' | 'other'; readonly within: string }) => string;
    readonly room: (values: { readonly angle: string }) => string;
    readonly roomLevel: string;
    readonly byPerson: string;
    readonly byPhone: (values: { readonly within: string }) => string;
    readonly byBody: (values: { readonly from: 'camera' | 'file' | 'other' }) => string;
    readonly wasTurned: string;
    readonly both: (values: { readonly first: string; readonly second: string }) => string;
    readonly isLevel: string;
    readonly byHand: string;
    readonly left: string;
    readonly right: string;
    readonly mirrored: string;
    readonly fine: string;
    readonly angle: (values: { readonly angle: string }) => string;
    readonly apply: string;
    readonly nobody: string;
  };
  readonly landmarks: {
    readonly title: string;
    readonly help: string;
    readonly at: (values: { readonly x: string; readonly y: string }) => string;
    readonly changes: (values: { readonly measures: string }) => string;
    readonly drawnOnly: string;
    readonly notFound: string;
    readonly moved: string;
    readonly movedList: (values: { readonly landmarks: string }) => string;
    readonly undo: string;
    readonly reset: string;
    readonly names: {
      readonly nose: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly left_eye: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly right_eye: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly left_ear: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly right_ear: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly left_shoulder: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly right_shoulder: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly left_elbow: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly right_elbow: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly left_wrist: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly right_wrist: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly left_hip: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly right_hip: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly left_knee: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly right_knee: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly left_ankle: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly right_ankle: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly c7: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly t12: {
        readonly name: string;
        readonly inSentence: string;
      };
      readonly sacrum: {
        readonly name: string;
        readonly inSentence: string;
      };
    };
    readonly labelParts: (values: { readonly first: string; readonly rest: string }) => string;
    readonly number: (values: { readonly name: string; readonly value: string }) => string;
    readonly sentences: (values: { readonly first: string; readonly rest: string }) => string;
  };
  readonly result: {
    readonly another: string;
    readonly several: (values: { readonly people: number }) => string;
    readonly shows: string;
    readonly allUsual: string;
    readonly nothing: string;
    readonly measures: string;
    readonly heldInterval: string;
    readonly surface: string;
    readonly otherView: {
      readonly front: (values: { readonly measures: string }) => string;
      readonly side: (values: { readonly measures: string }) => string;
    };
    readonly view: string;
    readonly views: {
      readonly auto: string;
      readonly side: string;
      readonly front: string;
      readonly back: string;
    };
    readonly support: string;
    readonly supports: {
      readonly standing: string;
      readonly sitting: string;
    };
  };
  readonly findings: {
    readonly bands: {
      readonly normal: string;
      readonly watch: string;
      readonly poor: string;
    };
    readonly certainty: {
      readonly side: string;
      readonly no: string;
    };
    readonly noNormForBody: string;
    readonly seatedNorms: string;
    readonly unknown: {
      readonly 'no baseline': string;
      readonly nobody: string;
      readonly 'several people': string;
      readonly 'wrong view': string;
      readonly 'view unclear': string;
      readonly 'turned away': string;
      readonly 'head turned': string;
      readonly cropped: string;
      readonly 'too close': string;
      readonly dark: string;
      readonly 'points unsure': string;
      readonly askew: string;
      readonly 'no outline': string;
      readonly 'outline unsure': string;
      readonly hair: string;
      readonly 'not measured then': string;
    };
    readonly about: string;
    readonly term: (values: { readonly term: string }) => string;
    readonly comparedWith: (values: { readonly norm: string }) => string;
    readonly kyphosisIndex: {
      readonly name: string;
      readonly text: (values: { readonly value: string }) => string;
    };
  };
  readonly standing: {
    readonly title: string;
    readonly about: string;
    readonly level: string;
    readonly vertical: {
      readonly room: string;
      readonly person: string;
      readonly phone: string;
      readonly body: string;
      readonly nothing: string;
    };
    readonly none: (values: { readonly why: string }) => string;
    readonly reasons: {
      readonly cropped: string;
      readonly other: string;
    };
    readonly names: {
      readonly weightLeft: string;
      readonly pelvisShift: string;
      readonly thoraxShift: string;
      readonly headShift: string;
      readonly pelvisShiftOfStance: string;
      readonly thoraxShiftOfStance: string;
      readonly headShiftOfStance: string;
      readonly stanceWidth: string;
      readonly pelvisTilt: string;
      readonly earShift: string;
      readonly shoulderShift: string;
      readonly hipShift: string;
      readonly kneeShift: string;
      readonly ankleLean: string;
      readonly bodyLean: string;
      readonly sway: string;
      readonly kneeFlexion: string;
    };
    readonly sides: {
      readonly plus: string;
      readonly minus: string;
    };
    readonly ways: {
      readonly plus: string;
      readonly minus: string;
    };
    readonly ofStance: (values: { readonly share: string }) => string;
    readonly notKnown: string;
    readonly pelvisUnknown: string;
    readonly weight: {
      readonly left: string;
      readonly right: string;
      readonly figure: (values: { readonly left: string; readonly right: string }) => string;
      readonly sure: {
        readonly left: string;
        readonly right: string;
      };
      readonly likely: {
        readonly left: string;
        readonly right: string;
      };
      readonly open: string;
    };
    readonly line: {
      readonly plumb: string;
      readonly sway: string;
      readonly swayRounded: string;
      readonly lean: string;
      readonly bent: string;
      readonly open: string;
    };
    readonly norm: string;
    readonly learn: string;
    readonly body: {
      readonly label: string;
      readonly scale: (values: { readonly times: number }) => string;
      readonly part: (values: { readonly name: string; readonly amount: string }) => string;
      readonly parts: {
        readonly headShift: string;
        readonly thoraxShift: string;
        readonly pelvisShift: string;
        readonly earShift: string;
        readonly shoulderShift: string;
        readonly hipShift: string;
        readonly kneeShift: string;
      };
    };
  };
  readonly norms: {
    readonly groups: {
      readonly men: (values: { readonly mean: string; readonly deviation: string }) => string;
      readonly women: (values: { readonly mean: string; readonly deviation: string }) => string;
    };
    readonly ofGroups: (values: { readonly groups: string; readonly source: string }) => string;
    readonly ofLimit: (values: { readonly limit: string; readonly source: string }) => string;
    readonly sources: {
      readonly 'lang-tapia-2011': string;
      readonly 'titcomb-2024': string;
    };
  };
  readonly save: {
    readonly title: string;
    readonly text: string;
    readonly what: string;
    readonly numbers: string;
    readonly numbersHint: string;
    readonly picture: string;
    readonly pictureHint: string;
    readonly tags: string;
    readonly note: string;
    readonly noteHint: string;
    readonly save: string;
    readonly saving: string;
    readonly saved: string;
    readonly savedText: string;
    readonly report: string;
    readonly reportOnly: string;
    readonly failed: (values: { readonly why: string }) => string;
    readonly discard: string;
    readonly cameraText: string;
  };
  readonly correct: {
    readonly title: string;
    readonly taken: string;
    readonly noDate: string;
    readonly mirror: string;
    readonly front: string;
    readonly back: string;
    readonly again: string;
    readonly withPicture: string;
    readonly linesOnly: string;
  };
  readonly repeats: {
    readonly askTitle: string;
    readonly ask: string;
    readonly take: string;
    readonly file: string;
    readonly isRepeat: (values: { readonly when: string }) => string;
    readonly samePosture: string;
    readonly title: string;
    readonly means: string;
    readonly count: (values: { readonly count: number }) => string;
    readonly error: string;
    readonly smallest: string;
    readonly withinOwn: string;
    readonly inReport: string;
    readonly note: (values: { readonly smallest: string }) => string;
  };
  readonly tags: {
    readonly sitting: string;
    readonly standing: string;
    readonly before: string;
    readonly after: string;
  };
  readonly saved: {
    readonly title: (values: { readonly count: number }) => string;
    readonly filter: string;
    readonly all: string;
    readonly filteredOut: string;
    readonly trend: string;
    readonly table: string;
    readonly deleteAll: string;
    readonly openOf: (values: { readonly when: string }) => string;
    readonly report: string;
    readonly reportOf: (values: { readonly when: string }) => string;
    readonly compare: string;
    readonly compareOf: (values: { readonly when: string }) => string;
    readonly compareTwo: string;
    readonly compareHint: string;
    readonly compareMore: string;
    readonly drawn: string;
    readonly withPicture: string;
    readonly corrected: (values: { readonly count: number }) => string;
    readonly back: string;
    readonly backToSnapshots: string;
    readonly toSnapshots: string;
    readonly figure: (values: { readonly when: string }) => string;
    readonly option: (values: { readonly when: string; readonly kind: string }) => string;
    readonly measures: string;
    readonly tags: string;
    readonly note: string;
    readonly saveNote: string;
    readonly noteSaved: string;
    readonly failed: (values: { readonly why: string }) => string;
    readonly print: string;
    readonly delete: string;
    readonly deleteOf: (values: { readonly when: string }) => string;
    readonly deletePicture: string;
    readonly gone: {
      readonly title: string;
      readonly text: string;
    };
    readonly deletion: {
      readonly one: {
        readonly title: string;
        readonly text: (values: { readonly when: string }) => string;
        readonly confirm: string;
      };
      readonly picture: {
        readonly title: string;
        readonly text: (values: { readonly when: string }) => string;
        readonly confirm: string;
      };
      readonly all: {
        readonly title: string;
        readonly text: string;
        readonly confirm: string;
      };
      readonly done: string;
      readonly counts: (values: { readonly snapshots: number; readonly pictures: number; readonly left: number }) => string;
    };
    readonly dayAndTime: (values: { readonly day: string; readonly time: string }) => string;
  };
  readonly compare: {
    readonly title: string;
    readonly changed: (values: { readonly count: number }) => string;
    readonly notComparable: string;
    readonly reasons: {
      readonly views: string;
      readonly 'view unclear': string;
      readonly posture: string;
    };
    readonly same: string;
    readonly first: string;
    readonly second: string;
    readonly earlier: string;
    readonly later: string;
    readonly whenAndKind: (values: { readonly when: string; readonly kind: string }) => string;
    readonly overlay: string;
    readonly overlayText: string;
    readonly noOverlay: string;
    readonly differences: string;
    readonly measure: string;
    readonly change: string;
    readonly means: string;
    readonly beyond: string;
    readonly within: string;
    readonly oneOnly: string;
    readonly rule: string;
    readonly fullErrors: string;
    readonly oneBody: string;
    readonly supportUnknown: string;
  };
  readonly trend: {
    readonly title: string;
    readonly text: string;
    readonly empty: {
      readonly title: string;
      readonly text: string;
    };
    readonly few: string;
    readonly group: string;
    readonly groupOf: (values: { readonly name: string; readonly count: number }) => string;
    readonly nothing: string;
    readonly indexUnit: string;
    readonly views: {
      readonly side: string;
      readonly front: string;
      readonly back: string;
    };
    readonly all: string;
  };
  readonly report: {
    readonly title: string;
    readonly back: string;
    readonly options: {
      readonly title: string;
      readonly heading: string;
      readonly headingHint: string;
      readonly picture: string;
      readonly note: string;
      readonly second: string;
      readonly noSecond: string;
      readonly print: string;
      readonly png: string;
      readonly json: string;
      readonly jsonHint: string;
      readonly pngFailed: string;
    };
    readonly about: (values: { readonly when: string; readonly about: string; readonly printed: string }) => string;
    readonly aboutUnderHeading: (values: { readonly when: string; readonly about: string; readonly printed: string }) => string;
    readonly parts: (values: { readonly first: string; readonly rest: string }) => string;
    readonly supports: {
      readonly sitting: string;
      readonly standing: string;
      readonly unsaid: string;
    };
    readonly corrected: (values: { readonly landmarks: string }) => string;
    readonly note: string;
    readonly measures: {
      readonly title: string;
      readonly name: string;
      readonly value: string;
      readonly norm: string;
      readonly means: string;
      readonly none: string;
      readonly between: (values: { readonly low: string; readonly high: string }) => string;
      readonly atLeast: (values: { readonly low: string }) => string;
      readonly atMost: (values: { readonly high: string }) => string;
      readonly certainty: {
        readonly side: string;
        readonly no: string;
      };
      readonly index: string;
      readonly unmeasured: (values: { readonly measures: string }) => string;
      readonly unmeasuredOne: (values: { readonly name: string; readonly reason: string }) => string;
      readonly sources: (values: { readonly sources: string }) => string;
      readonly source: (values: { readonly number: number; readonly source: string }) => string;
    };
    readonly comparison: {
      readonly title: (values: { readonly when: string; readonly kind: string }) => string;
      readonly since: string;
      readonly until: string;
      readonly means: string;
      readonly beyond: string;
      readonly within: string;
    };
    readonly weeks: {
      readonly title: (values: { readonly from: string; readonly to: string }) => string;
      readonly none: string;
      readonly watched: string;
      readonly watchedFor: (values: { readonly length: string; readonly days: number }) => string;
      readonly good: string;
      readonly alerts: string;
      readonly alertsPerHour: (values: { readonly count: number; readonly rate: string }) => string;
      readonly breaks: string;
      readonly head: string;
      readonly slouch: string;
      readonly scale: string;
    };
    readonly method: {
      readonly title: string;
      readonly side: string;
      readonly front: string;
      readonly errors: string;
    };
    readonly limits: {
      readonly title: string;
      readonly text: string;
    };
    readonly signs: {
      readonly title: string;
      readonly emergency: string;
      readonly clinician: string;
    };
    readonly foot: string;
    readonly notOpen: {
      readonly title: string;
      readonly text: string;
    };
    readonly png: {
      readonly range: (values: { readonly range: string }) => string;
      readonly smallPrint: string;
    };
  };
};
export default messages;
