// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.
declare const messages: {
  readonly common: {
    readonly ok: string;
    readonly cancel: string;
    readonly calibrate: string;
    readonly stop: string;
    readonly resume: string;
    readonly startCamera: string;
    readonly trySample: string;
    readonly learnMore: string;
    readonly reset: string;
    readonly loading: string;
    readonly notLoaded: string;
    readonly sample: string;
    readonly paused: string;
  };
  readonly monitorStates: {
    readonly off: string;
    readonly starting: string;
    readonly watching: string;
    readonly paused: string;
    readonly away: string;
    readonly stalled: string;
    readonly failed: string;
  };
  readonly starting: {
    readonly asking: {
      readonly title: string;
      readonly text: string;
    };
    readonly loading: {
      readonly title: string;
      readonly text: string;
    };
    readonly models: {
      readonly points: string;
      readonly finder: string;
      readonly body: string;
    };
  };
  readonly picture: {
    readonly legend: string;
    readonly shown: string;
    readonly blurred: string;
    readonly hidden: string;
    readonly hiddenNote: string;
    readonly upright: string;
    readonly none: string;
    readonly alt: string;
  };
  readonly suggestions: {
    readonly move: {
      readonly title: string;
      readonly body: string;
    };
    readonly shift: {
      readonly title: string;
      readonly body: string;
    };
    readonly nudge: {
      readonly title: string;
      readonly body: string;
    };
    readonly even: {
      readonly title: string;
      readonly body: string;
    };
    readonly water: {
      readonly title: string;
      readonly body: string;
    };
    readonly desk: {
      readonly title: string;
      readonly body: string;
    };
  };
  readonly answers: {
    readonly later: string;
    readonly hadWater: string;
    readonly movedDesk: string;
  };
  readonly time: {
    readonly justNow: string;
  };
  readonly metrics: {
    readonly earShoulderInclination: {
      readonly name: string;
      readonly inSentence: string;
      readonly term: string;
      readonly meaning: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly headForwardAngle: {
      readonly name: string;
      readonly inSentence: string;
      readonly term: string;
      readonly meaning: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly cva: {
      readonly name: string;
      readonly inSentence: string;
      readonly term: string;
      readonly meaning: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly headForwardIndex: {
      readonly name: string;
      readonly inSentence: string;
      readonly term: string;
      readonly meaning: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly viewingDistance: {
      readonly name: string;
      readonly inSentence: string;
      readonly term: string;
      readonly meaning: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly headPitch: {
      readonly name: string;
      readonly inSentence: string;
      readonly term: string;
      readonly meaning: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly neckFlexion: {
      readonly name: string;
      readonly inSentence: string;
      readonly term: string;
      readonly meaning: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly trunkInclination: {
      readonly name: string;
      readonly inSentence: string;
      readonly term: string;
      readonly meaning: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly slouch: {
      readonly name: string;
      readonly inSentence: string;
      readonly term: string;
      readonly meaning: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly thoracicCurve: {
      readonly name: string;
      readonly inSentence: string;
      readonly term: string;
      readonly meaning: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly lumbarCurve: {
      readonly name: string;
      readonly inSentence: string;
      readonly term: string;
      readonly meaning: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly shoulderTilt: {
      readonly name: string;
      readonly inSentence: string;
      readonly term: string;
      readonly meaning: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly headTilt: {
      readonly name: string;
      readonly inSentence: string;
      readonly term: string;
      readonly meaning: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly sideLean: {
      readonly name: string;
      readonly inSentence: string;
      readonly term: string;
      readonly meaning: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly trunkTwist: {
      readonly name: string;
      readonly inSentence: string;
      readonly term: string;
      readonly meaning: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
  };
  readonly directions: {
    readonly earShoulderInclination: {
      readonly plus: string;
      readonly minus: string;
    };
    readonly headForwardAngle: {
      readonly plus: string;
      readonly minus: string;
    };
    readonly headPitch: {
      readonly plus: string;
      readonly minus: string;
    };
    readonly neckFlexion: {
      readonly plus: string;
      readonly minus: string;
    };
    readonly trunkInclination: {
      readonly plus: string;
      readonly minus: string;
    };
    readonly lumbarCurve: {
      readonly plus: string;
      readonly minus: string;
    };
    readonly shoulderTilt: {
      readonly plus: string;
      readonly minus: string;
    };
    readonly headTilt: {
      readonly plus: string;
      readonly minus: string;
    };
    readonly sideLean: {
      readonly plus: string;
      readonly minus: string;
    };
    readonly trunkTwist: {
      readonly plus: string;
      readonly minus: string;
    };
  };
  readonly metricsInSettings: {
    readonly headForwardAngle: string;
    readonly cva: string;
    readonly thoracicCurve: string;
    readonly lumbarCurve: string;
  };
  readonly causes: {
    readonly creep: {
      readonly name: string;
      readonly inSentence: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly stillness: {
      readonly name: string;
      readonly inSentence: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly staticHold: {
      readonly name: string;
      readonly inSentence: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
    readonly suddenMovement: {
      readonly name: string;
      readonly inSentence: string;
      readonly watch: string;
      readonly poor: string;
      readonly help: string;
    };
  };
  readonly amounts: {
    readonly deg: (values: { readonly number: string }) => string;
    readonly cm: (values: { readonly number: string }) => string;
    readonly percent: (values: { readonly number: string }) => string;
    readonly kilobytes: (values: { readonly number: string }) => string;
    readonly megabytes: (values: { readonly number: string }) => string;
  };
  readonly joined: {
    readonly sentences: (values: { readonly first: string; readonly second: string }) => string;
    readonly parts: string;
  };
  readonly figures: {
    readonly interval: (values: { readonly reach: string }) => string;
    readonly line: (values: { readonly amount: string; readonly interval: string }) => string;
    readonly lineToward: (values: { readonly amount: string; readonly interval: string; readonly direction: string }) => string;
    readonly amountToward: (values: { readonly amount: string; readonly direction: string }) => string;
    readonly range: (values: { readonly low: string; readonly high: string }) => string;
    readonly withRange: (values: { readonly value: string; readonly range: string }) => string;
  };
  readonly duration: {
    readonly underAMinute: string;
    readonly inMinutes: (values: { readonly count: number }) => string;
    readonly inHours: (values: { readonly count: number }) => string;
    readonly hoursAndMinutes: (values: { readonly hours: string; readonly minutes: string }) => string;
    readonly hours: (values: { readonly hours: string }) => string;
    readonly minutes: (values: { readonly minutes: string }) => string;
    readonly seconds: (values: { readonly seconds: string }) => string;
  };
  readonly timeLeft: {
    readonly overAnHour: string;
    readonly under: (values: { readonly minutes: string }) => string;
    readonly over: (values: { readonly minutes: string }) => string;
    readonly between: (values: { readonly from: string; readonly to: string }) => string;
    readonly about: (values: { readonly minutes: string }) => string;
  };
  readonly units: {
    readonly deg: string;
    readonly cm: string;
    readonly percent: string;
  };
  readonly bands: {
    readonly normal: string;
    readonly watch: string;
    readonly poor: string;
    readonly unknown: string;
  };
  readonly views: {
    readonly front: string;
    readonly sideLeft: string;
    readonly sideRight: string;
    readonly oblique: string;
    readonly back: string;
    readonly unknown: string;
  };
  readonly reasons: {
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
    readonly 'camera moved': string;
    readonly askew: string;
    readonly 'no outline': string;
    readonly 'outline unsure': string;
    readonly hair: string;
    readonly 'still settling': string;
    readonly 'not measured then': string;
  };
  readonly reasonSentences: {
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
    readonly 'camera moved': string;
    readonly askew: string;
    readonly 'no outline': string;
    readonly 'outline unsure': string;
    readonly hair: string;
    readonly 'still settling': string;
    readonly 'not measured then': string;
  };
};
export default messages;
