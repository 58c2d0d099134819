import { minutes, seconds } from '../base/units.ts';

/** All thresholds of the alert layer except presets, band edges and settings. Sources: docs/metrics.md. */
export const LIMITS = {
  // How much time one instant stands for.
  credit: seconds(5), // [H] the longest time that a reading stands for
  awayCredit: minutes(1), // [H] the longest time that an empty chair, seen again, stands for
  unseenGrace: minutes(2), // [H] unmeasured time changes nothing for this long; then loads recover as if away
  unseenBreak: minutes(10), // [H] unmeasured for longer: episodes and stillness are over
  lateRun: seconds(10), // [H] consecutive late instants for this long: the clock was set back
  lateGap: seconds(30), // [H] ... with no greater distance between two of them

  // The median that decides the band.
  window: seconds(10), // metrics.md: at least 10 s
  windowSlot: seconds(2), // [H] measured time per value of the window, so that the state stays small
  windowSpare: seconds(30), // [H] measured time kept, so that a metric that is known for a third of the time still has 10 s
  windowAge: seconds(30), // [H] oldest value of the window
  dwell: seconds(3), // [H] a median beyond an edge for this long changes the band
  exitShare: 1 / 3, // [H] hysteresis: a band is left this far inside its edge, as a share of the distance between watch and poor
  exitMost: 5, // [H] metric's unit, largest hysteresis: twice the error of an angle
  exitDwell: seconds(60), // [H] a median inside the hysteresis for this long leaves the band all the same

  // Time in a poor band.
  drain: 2, // metrics.md: drains twice as fast as it fills
  pendingMost: seconds(20), // [H] longest time of readings that wait for the median to follow

  // Creep: McGill & Brown 1992.
  creepRise: minutes(9.4), // time constant of loading [L]
  creepHalf: minutes(2), // half of it has recovered after this [L]
  creepTail: minutes(30), // time constant of the rest
  creepTipping: 0.63, // metrics.md [calc]: one time constant of full slump

  // Stillness: McLean 2001, HSE. Shifts: lab sequences, docs/accuracy.md.
  shiftAngle: 5, // deg
  shiftSlouch: 0.15, // [H] of the own upright-slump range, which spans some 25-35 deg
  shiftLarge: 3.5, // cm of the shoulders: half way between a small shift (at most 3 cm) and a large one (at least 4 cm or 5 deg)
  shiftSmall: 1.5, // cm, 2 deg at the shoulders: less is the slow sway of everybody who sits, a degree to either side
  shiftHeld: seconds(10), // a change that is held for this long is a shift
  shiftSpan: seconds(11), // [H] the looks that are kept span this time
  shiftThere: 0.75, // [H] share of the looks since a change that must show the new place: a glance of two seconds may interrupt it
  shiftLooks: 5, // [H] fewest looks for a median: of 700 an hour, four err alike now and then
  shiftSure: 5, // [H] standard errors of the difference of two medians: a still person is looked at 700 times an hour
  shiftDrift: 0.8, // cm [H] within the span; more is still moving
  lookEvery: seconds(0.9), // [H] shortest time between two looks that count
  lookAge: seconds(45), // [H] oldest look that counts: a slow machine looks every ten seconds
  anchorLooks: 24, // [H] looks after which the place held is known well enough
  noiseFirst: 1, // [H] share of the stated error, before any noise was seen
  noiseShare: 0.6, // [H] ... and the least that is believed
  noiseCap: 2, // [H] ... and the most: somebody who sways by more shifts
  noiseStep: 0.03, // [H] relative change of the noise by one look
  noiseCalm: 2.5, // [H] standard errors of the newest looks' median; further from the place held it may be a shift, and teaches nothing
  noiseMost: 4, // [H] standard deviations; a look further away is no noise
  stillTipping: minutes(30),
  stillAway: seconds(30), // [H] away for this long counts as movement; shorter may be an error of the detector
  stillMoving: seconds(20), // [H] far from the place held for this long without a new one: somebody who moves is not still
  smallRelief: 0.5, // [H] share of the stillness so far that a small shift takes away

  // Counting shifts.
  tallySlot: minutes(10), // [H] measured time
  tallySlots: 6, // an hour
  usualMemory: minutes(20 * 60), // [H] time constant of forgetting, measured time: some three days at a desk
  usualLeast: minutes(2 * 60), // [H] measured time before a rate is the person's usual one

  // Static hold.
  staticAngle: 5, // deg, metrics.md
  staticWay: 4, // cm
  staticLooks: 3, // [H] looks whose median ends a hold
  staticWatch: seconds(240), // metrics.md [H]: any posture held for longer should be changed

  // Leaning to one side by habit. All [H].
  sideFrom: 5, // deg of sideLean: half of the watch edge, and well beyond the error of a single reading
  sideMemory: minutes(8 * 60), // time constant of forgetting, measured time: about a working day
  sideLeast: minutes(60), // measured time before a result
  sideHabit: 0.5, // difference between the sides, as a share of that time, from which it is a habit
  sideHabitOver: 0.4, // ... and below which it ends

  // A metric that is poor day after day. All [H].
  chronicBlock: minutes(4 * 60), // measured time that is judged as one
  chronicShare: 0.8, // poor for at least this share of it
  chronicBlocks: 6, // so many in a row, about three working days: the person is offered to switch it off or to calibrate again
  chronicMost: 30, // blocks counted

  // Sudden movement.
  suddenMads: 6, // metrics.md [H]
  suddenHead: 60, // deg/s
  suddenTrunk: 40, // deg/s
  suddenRing: 20, // speeds remembered [H]
  suddenFew: 8, // [H] fewest speeds for an estimate of what is usual
  suddenPause: minutes(1), // [H] between two such events

  // Episodes.
  cueLead: seconds(30), // [H] a cue comes first, by at least this
  settle: minutes(2), // [H] after a real change that left some load over nothing is said for this long
  alertSettle: minutes(4), // [H] ... and no alert for this long
  unrelieved: minutes(15), // [H] rounding that a cue of it has not changed for this long gives an alert
  repeat: minutes(30), // [H] a load that nothing relieves is said again after this
  recovered: minutes(2), // metrics.md: a real change
  rearm: 0.2, // [H] increase of risk for a new episode while the old load is not gone
  rearmMost: 0.95, // [H] ... the highest risk that this requires
  unsureAlerts: 2, // [H] alerts of one measure with a large error of its own within `unsureWithin`, unless the person called one right
  unsureWithin: minutes(8 * 60), // [H] a working day: such an error stays the same for as long
  alertsKept: 6, // alert times remembered; more than any preset allows an hour
  snoozeMost: minutes(36 * 60), // [H] "until tomorrow" with room to spare
  patienceLeast: minutes(1), // [H]
  patienceMost: minutes(60), // [H]

  // What is shown.
  alike: 0.8, // [H] poor for at least this share of the longest time counts as equally long
  leadingFrom: 0.05, // outcome.ts: a smaller risk has no leading cause
  ring: 10, // minutes of "of the last 10 minutes"
  forecastFrom: 0.2, // [H] lowest risk for a forecast
  forecastMost: minutes(45), // [H] furthest forecast
  forecastTissue: 0.25, // [H] relative spread of the time constants between people
} as const;
