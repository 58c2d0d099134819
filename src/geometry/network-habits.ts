import { degrees, type Degrees } from '../base/units.ts';

/**
 * Systematic offsets and errors of the networks' points and mask. All constants in geometry and snapshots that belong to MoveNet or
 * BlazePose, not to bodies, are here, so that another network means this file and one run of `npm run validate`.
 * [lab]: measured on the pictures of ../shared/lab, whose true points are known; [calc]: from the true points of rendered people.
 */

/** Scores are 0-1. */
export const SCORES = {
  gate: 0.2, // below it a MoveNet point is a guess [H]; above it a low score still makes it worth less
  sharp: 0.6, // from here on a higher score means no smaller error [lab]
  presence: 0.3, // BlazePose's detection score: rooms that MoveNet takes for people score below [lab]
  hips: 0.7, // hips that a desk hides are guesses, drawn too near the shoulders: in front they count from here [lab]
} as const;

/**
 * One standard error of a well-scored point, in spans of head and shoulders (bustSpan): the scatter within lab groups is 0.02; a little
 * more tells postures better, of rendered people and of a real one [lab; chosen with these people in view]. The network
 * sees a crop of six spans, so its points are as fine as that crop: half as fine in a picture that a person fills twice as much.
 */
export const POINT_ERROR = 0.028;
/** The joints are less sharply defined than the face: factors on POINT_ERROR, from the same scatter. */
export const ERROR_FACTOR: Readonly<Record<'face' | 'shoulder' | 'hip', number>> = { face: 1, shoulder: 1.3, hip: 3 };

/** Shoulders lie about 0.4 of the way from the joint to the acromion: metres from the middle of the hips, seated average body [lab]. */
export const SHOULDER_POINT = { forward: -0.01, up: 0.48, aside: 0.19 } as const;

/** A front view's breadths as the points show them [ANSUR II, lab]. */
export const BREADTHS = {
  shouldersPerTrunk: 0.8, // shoulder line over shoulder-hip length
  shouldersPerGap: 2.0, // shoulder line over ear-shoulder gap
  farShoulder: 0.05, // the far shoulder of a side view is a guess, drawn a little forward: what it adds to the cosine
  trunkHidden: 1.15, // shoulder breadths: a trunk that is shorter has its hips drawn too high
} as const;

/** Ears lie where the ear meets the head, cm, average adult [ANSUR II, lab]. */
export const EARS = { apart: 14.5, behindEyes: 7.5, noseBefore: 11.5 } as const;
/** Ears lie above the tragus: a craniovertebral angle from them is larger by this much [lab]. */
export const EARS_ABOVE_TRAGUS: Degrees = degrees(5.5);

/**
 * The seventh neck vertebra behind and above the middle of the shoulders, in lengths of the face (ears to the middle of eyes and nose) as a
 * craniovertebral angle from the ears needs it: sitting with the arms forward, and standing with them hanging, where the shoulders lie further back
 * [lab; each person left out: +-0.03].
 */
export const C7_FROM_SHOULDERS = {
  sitting: { back: 0.83, up: 0.49 },
  standing: { back: 0.47, up: 0.58 },
} as const;

/**
 * Seen from the side the face shows a little less of a turn up or down than there is: factor [lab; 1.05-1.15 serve as well].
 */
export const FACE_TURN_GAIN = 1.1;

/**
 * In front the network draws the face along when the body leans, and tilts it too little on a body that is still: weights of the eye line, of
 * the ear line, and of the line from the shoulders to the ears, whose lean is taken off [lab, each person left out].
 */
export const FACE_TILT = { eyes: 0.3, ears: 0.7, axis: 0.15 } as const;

/**
 * In front the face mesh shows a tilt whole, and of a head that looks down, like the points, too little: weights of both for the pitch, and one
 * standard error of the tilt, deg [lab: each person left out in turn, the 90 % interval holds 95 % of their errors, 82 % of the one held least].
 */
export const FACE_PITCH = { points: 0.7, face: 0.43 } as const;
export const FACE_ERROR = { tilt: degrees(1.32) } as const;
/**
 * The networks draw a face that looks down too level, and the fit explains what is left of the drop by the neck: degrees of neck for each
 * degree down that the face mesh shows, so that people who look down read as upright ones do [lab: 0.2-0.25 with each person left out].
 */
export const NECK_PER_FACE_DOWN = 0.25;

/** A leaning trunk draws the hips along by this share of the shoulders' way; the true ones stay [calc]. */
export const HIPS_DRAWN = 0.2;
/**
 * What the points show of the lower neck's flexion: the ears follow a head that goes forward and down by nine tenths, and the
 * shoulders sink along with it by a tenth [lab; 0.82-0.87 with each person left out].
 */
export const NECK_SHOWN = 0.85;
/** Of a tilt, lean or twist the points show a little too little, differently in different people: its share, in sigma [calc]. */
export const TILT_SHARE = 0.12;
/** What a large change and a turned head leave open about angles at C7, which no point shows: shares of both, in sigma [lab]. */
export const C7_SHARE = { change: 0.12, headYaw: 0.25 } as const;

/** Shoulders and hips lie behind and before the joints: from the side the trunk looks this much further back than it is [lab]. */
export const TRUNK_LOOKS_BACK = { standing: degrees(2.4), sitting: degrees(5) } as const;

/** From the ears up to the crown, in ear-shoulder gaps: 13 cm over what the points make of 18 [lab]. */
export const CROWN_PER_GAP = 0.8;
/** How far points wander by themselves from one picture to the next, in picture widths [lab]. */
export const WANDER = 0.01;

/**
 * How far an edge of the mask may be wrong, in hundredths of the trunk. Where the network is sure, the mask falls from 3/4 to
 * 1/4 within `crisp`; where clothes and wall look alike it hesitates over a wider band, and errs in step with its width
 * (median error 0.25 when crisp, up to 9 in bands 10 wide) [lab].
 */
export const MASK_EDGE = { crisp: 2, error: 0.35, growth: 1.2 } as const;
