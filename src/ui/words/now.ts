export const NOW = {
  off: {
    title: 'Not watching',
    text: 'Start, then hide this tab behind your work. Plumbline goes on watching from there.',
    start: 'Start with the camera',
    sample: 'Try the sample',
  },
  asking: {
    title: 'Allow the camera',
    text: 'Your browser asks whether Plumbline may use the camera. Pictures stay on this machine and are never kept.',
  },
  loading: {
    title: 'Getting ready',
    text: 'The networks that find your joints are loaded from this machine. The first time takes a little longer.',
  },
  upright: 'You are upright',
  outside: 'You are out of your range',
  noBaseline: {
    title: 'Show it your upright once',
    text: 'Plumbline compares you with yourself. Until it has seen you upright, only absolute measures are shown and nothing warns.',
    action: 'Calibrate',
  },
  notMeasured: 'Not measured right now',
  settling: 'Settling in',
  strangeSide: (known: string, seen: string) =>
    `You calibrated in ${known}, and the camera now has you in ${seen}. If you sit like this at times, calibrate once from here too: Plumbline then changes between them by itself.`,
  away: { title: 'Nobody there', text: 'Time away counts as rest. Watching goes on by itself when you are back.' },
  paused: {
    title: 'Paused',
    taken:
      'Another program has the camera, so you are probably in a call. Watching goes on by itself when it is free again.',
    call: 'Paused while you are in a call. Nothing is measured.',
    snapshot: 'A snapshot is being taken. Watching goes on by itself as soon as it is.',
    text: 'Nothing is measured until you resume.',
    until: 'Nothing is measured. Watching goes on by itself at',
    resume: 'Resume',
  },
  stalled: {
    title: 'The picture stands still',
    text: 'The camera sends the same picture again and again. Plumbline is opening it anew; this time counts as not measured.',
    action: 'Open the camera again',
  },
  muted: {
    title: 'The camera is elsewhere',
    text: 'Its picture is cut off: you are probably in a call, or its own switch is off. Nothing warns meanwhile, and watching goes on by itself.',
  },
  feet: { title: 'On your feet', text: 'That counts as rest. Stay a little: two minutes do the most.' },
  failed: {
    title: 'Watching has stopped',
    text: 'Something went wrong that Plumbline could not mend by itself.',
    action: 'Start again',
  },
  tipping: 'to the tipping point, if you stay like this',
  noTipping: 'Nothing is building up.',
  easing: 'Easing off.',
  past: 'The tipping point is here. A two-minute stand helps most.',
  gauge: {
    label: 'Load',
    of: 'of the way to the tipping point',
    cue: 'cue',
    alert: 'warning',
    tipping: 'tipping',
    about:
      'The tipping point is where, in laboratory studies of full bending, back muscles began to spasm after about ten minutes. It is a reason to move, not a forecast for you.',
    aboutTitle: 'What is the tipping point?',
  },
  measures: 'Measures',
  measuresHint:
    'Against your own upright; ± holds the true value nine times in ten. The line is now, the dot the last ten seconds, and the dot counts.',
  hiddenMeasures: 'Cannot be seen from here',
  loads: {
    creep: {
      name: 'Load from rounding',
      meaning:
        'How far your back has given way to being rounded, by how long you held it. Two minutes upright undo about half of it.',
      term: 'The field calls it creep. Reckoned from laboratory studies of full bending, so a rough guide.',
    },
    stillness: {
      name: 'Since you last shifted',
      justNow: 'just now',
      meaning: 'Time without a real change of posture. Being away does not count.',
      term: 'Half an hour is common workplace advice, not a medical limit.',
    },
    staticHold: {
      name: 'In one position',
      meaning: 'How long no angle, your head’s included, has changed by more than five degrees.',
      term: 'However good a position, after four minutes a change is welcome. That is our choice, not a medical limit.',
    },
    sides: {
      name: 'Side you lean to',
      left: 'left',
      right: 'right',
      meaning: 'How much of your time at the desk you lean to either side, over hours and days.',
      term: 'Where your weight is follows from the lean; nothing is weighed.',
    },
  },
  picture: {
    legend: 'How the picture is shown',
    shown: 'Shown',
    blurred: 'Blurred',
    hidden: 'Hidden',
    hiddenNote: 'The picture is hidden. Only the points are drawn.',
    none: 'No picture yet',
    alt: 'What the camera sees, with the found joints and a plumb line hanging from the ears',
  },
  quiet: {
    pause: 'Pause',
    inCall: 'In a call',
    untilResumed: 'Until I resume',
    snooze: 'Snooze',
    snoozeTitle: 'Hold warnings back',
    pauseTitle: 'Stop measuring',
    tomorrow: 'Until tomorrow',
    wake: 'End the snooze',
    recalibrate: 'Calibrate',
    stop: 'Stop',
    quietUntil: 'Warnings are held back until',
  },
  alert: { dismiss: 'Put away' },
} as const;

export const SNOOZE_MINUTES = [15, 30, 60] as const;
export const PAUSE_MINUTES = [15, 60] as const;
