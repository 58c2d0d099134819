import { minutes, seconds } from '../base/units.ts';

/** Every threshold of the alert layer that is not a preset, a band edge or a chosen setting. Sources: docs/metrics.md. */
export const LIMITS = {
  // Time is data: what an instant may claim.
  credit: seconds(5), // [H] a reading speaks for at most this long
  awayCredit: minutes(1), // [H] two looks at an empty chair no further apart than this: nobody was there in between
  unseenGrace: minutes(2), // [H] unmeasured time changes nothing for this long; after it loads fade as if away
  unseenBreak: minutes(10), // [H] unmeasured for longer: whatever was going on is over
  lateRun: seconds(10), // [H] late instants in their own good order for this long: the clock was set back
  lateGap: seconds(30), // [H] ... with no greater distance between two of them

  // The median that a band acts on.
  window: seconds(10), // metrics.md: at least 10 s
  windowSlot: seconds(2), // [H] measured time that counts as one value, so that state stays small
  windowSpare: seconds(16), // [H] measured time kept, so that a metric that is unknown now and then has its 10 s
  windowAge: seconds(30), // [H] nothing older than this is in the window
  dwell: seconds(3), // [H] a median past an edge for this long changes the band
  exitShare: 1 / 3, // [H] of the distance between watch and poor: how far back inside an edge a band is left
  exitMost: 10, // [H] metric's unit, never further back than this

  // Time in a poor band.
  drain: 2, // metrics.md: drains twice as fast as it fills
  pendingMost: seconds(20), // [H] readings that the median has not followed yet wait for at most this long

  // Creep: McGill & Brown 1992.
  creepRise: minutes(9.4), // time constant of loading [L]
  creepHalf: minutes(2), // half of it is back after this [L]
  creepTail: minutes(30), // time constant of the rest
  creepTipping: 0.63, // metrics.md [calc]: one time constant of full slump

  // Stillness: McLean 2001, HSE.
  shiftAngle: 5, // deg
  shiftShare: 0.03, // of the viewing distance
  shiftSlouch: 0.15, // [H] of the own upright-slump range, which spans some 25-35 deg
  shiftHead: 30, // [H] of headForwardIndex: as much as from normal to watch
  shiftHeld: seconds(5),
  stillTipping: minutes(30),
  stillAway: seconds(30), // [H] gone for this long has moved; shorter is a glance of the detector elsewhere

  // Static hold.
  staticAngle: 5, // deg, metrics.md
  staticBreak: seconds(2), // [H] a shorter excursion is a twitch
  staticWatch: seconds(240), // metrics.md [H]: held for longer, any posture is worth a change

  // Leaning to one side by habit. All [H].
  sideFrom: 5, // deg of sideLean: half of what is worth watching, and well beyond the error of a single reading
  sideMemory: minutes(8 * 60), // measured time after which a third is left of what was there: about a working day
  sideLeast: minutes(60), // measured time before anything is said
  sideHabit: 0.5, // of that time more to one side than to the other: a habit,
  sideHabitOver: 0.4, // ... until it is less than this

  // Sudden movement.
  suddenMads: 6, // metrics.md [H]
  suddenHead: 60, // deg/s
  suddenTrunk: 40, // deg/s
  suddenRing: 20, // speeds remembered [H]
  suddenFew: 8, // [H] fewer say nothing of what is usual
  suddenPause: minutes(1), // [H] between two such events

  // Episodes.
  recovered: minutes(2), // metrics.md: a real change
  rearm: 0.2, // [H] risk to be gained before a new episode when the old load is not gone yet
  rearmMost: 0.95, // [H] ... never more than this is asked for
  alertsKept: 6, // alert times remembered; more than any preset allows an hour
  snoozeMost: minutes(36 * 60), // [H] "until tomorrow" with room to spare
  patienceLeast: minutes(1), // [H]
  patienceMost: minutes(60), // [H]

  // What is shown.
  alike: 0.8, // [H] poor for at least this share of the longest time: about as long
  leadingFrom: 0.05, // outcome.ts: a smaller risk has no leading cause
  ring: 10, // minutes that "of the last 10 minutes" looks back on
  forecastFrom: 0.2, // [H] risk below which no tipping point is named
  forecastMost: minutes(45), // [H] nor one that is further away
  forecastTissue: 0.25, // [H] spread between people of the time constants behind it
} as const;
