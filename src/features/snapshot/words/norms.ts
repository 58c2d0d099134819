import type { MetricId, SnapshotMetric, UnknownReason } from '../../../geometry/metric.ts';
import { REASON_SENTENCES } from '../../../ui/words/measures.ts';

/** What is said of a value among the norms, in both directions. `far`: beyond the outer edge. */
interface NormWords {
  readonly within: string;
  readonly above: string;
  readonly farAbove: string;
  readonly below: string;
  readonly farBelow: string;
}

const levelWords = (part: string, up: string, down: string): NormWords => ({
  within: `${part} level, within a few degrees.`,
  above: `Your ${up} somewhat higher.`,
  farAbove: `Your ${up} clearly higher.`,
  below: `Your ${down} somewhat higher.`,
  farBelow: `Your ${down} clearly higher.`,
});

/** One plain sentence for each place, of every metric that a snapshot shows; null: never compared there. Surface terms only. */
export const NORM_WORDS: Readonly<Partial<Record<MetricId, NormWords | null>>> = {
  cva: {
    within: 'Your head is carried over your shoulders, within the usual range.',
    above: 'Your head is carried over your shoulders, within the usual range.',
    farAbove: 'Your head is carried over your shoulders, within the usual range.',
    below: 'Your head is further forward than in most people.',
    farBelow: 'Your head is much further forward than in most people.',
  },
  earShoulderInclination: {
    within: 'Your ear lies over your shoulder as in most upright people.',
    above: 'Your ear lies further in front of your shoulder than in most people.',
    farAbove: 'Your ear lies much further in front of your shoulder than in most people.',
    below: 'Your ear lies over your shoulder as in most upright people.',
    farBelow: 'Your ear lies over your shoulder as in most upright people.',
  },
  thoracicCurve: {
    within: 'Your upper back is curved within the usual range.',
    above: 'Your upper back is more curved than most.',
    farAbove: 'Your upper back is much more curved than most.',
    below: 'Your upper back is flatter than most.',
    farBelow: 'Your upper back is much flatter than most.',
  },
  lumbarCurve: {
    within: 'Your lower back is hollow within the usual range.',
    above: 'Your lower back is more curved than most.',
    farAbove: 'Your lower back is much more curved than most.',
    below: 'Your lower back is flatter than most.',
    farBelow: 'Your lower back is much flatter than most.',
  },
  trunkInclination: {
    within: 'Your trunk is not tipped forward beyond the usual.',
    above: 'Your trunk leans forward.',
    farAbove: 'Your trunk leans far forward.',
    below: 'Your trunk leans back.',
    farBelow: 'Your trunk leans far back.',
  },
  headPitch: null,
  neckFlexion: {
    within: 'Your neck is bent no more than usual for you.',
    above: 'Your neck is bent further forward than your upright.',
    farAbove: 'Your neck is bent much further forward than your upright.',
    below: 'Your neck is bent no more than usual for you.',
    farBelow: 'Your neck is bent no more than usual for you.',
  },
  shoulderTilt: levelWords('Your shoulders are', 'left shoulder is', 'right shoulder is'),
  headTilt: levelWords('Your head is', 'left side of the head is', 'right side of the head is'),
  sideLean: {
    within: 'Your trunk stands over the middle, within a few degrees.',
    above: 'Your trunk leans to your left.',
    farAbove: 'Your trunk leans far to your left.',
    below: 'Your trunk leans to your right.',
    farBelow: 'Your trunk leans far to your right.',
  },
  trunkTwist: {
    within: 'Your shoulders face the way you do.',
    above: 'Your shoulders are turned to your left.',
    farAbove: 'Your shoulders are turned far to your left.',
    below: 'Your shoulders are turned to your right.',
    farBelow: 'Your shoulders are turned far to your right.',
  },
} satisfies Record<SnapshotMetric, NormWords | null>;

/** Sources of edges (docs/metrics.md) that no norm stands behind; null: the report gives none. */
export const EDGE_SOURCES: Readonly<Partial<Record<MetricId, string | null>>> = {
  cva: null,
  thoracicCurve: null,
  lumbarCurve: null,
  earShoulderInclination: null,
  headPitch: null,
  trunkInclination: 'ISO 11226',
  headTilt: 'ISO 11226',
  sideLean: 'ISO 11226, EN 1005-4',
  trunkTwist: 'EN 1005-4',
  shoulderTilt: 'Plumbline’s own choice, no published edge',
  neckFlexion: 'Plumbline’s own choice, between published edges',
} satisfies Record<SnapshotMetric, string | null>;

export const UNSURE = {
  yes: '',
  side: 'How far is not certain.',
  no: 'The interval reaches across the edge of the usual range, so this is not certain.',
} as const;

export const NORM_BANDS = {
  normal: 'Usual range',
  watch: 'Outside the usual range',
  poor: 'Far outside the usual range',
} as const;

/** A single picture calls for other help than a camera that is on all day. */
const SNAPSHOT_REASONS: Readonly<Partial<Record<UnknownReason, string>>> = {
  'no baseline': 'It is a change from your own upright, and this picture has none to compare with.',
  nobody: 'Nobody was found with certainty. Head, shoulders and hips should be in the picture, in good light.',
  'several people': 'More than one person is in the picture. Use one with you alone.',
  'wrong view': 'This cannot be seen from here.',
  'view unclear': 'It is not clear from which side you are seen. Say so below, or turn fully sideways or to the front.',
  'turned away': 'Your body is turned away from a true side view. Turn until one shoulder hides the other.',
  'head turned': 'Your head is turned. Look straight ahead.',
  cropped: 'Part of you is outside the picture. Stand further back, so that head, back and hips are in.',
  'too close': 'You are too close to the camera. Two to three metres are best.',
  dark: 'The picture is too dark. A lamp in front of you helps more than one behind.',
  'points unsure': 'Some points were not seen clearly. Set them by hand, or take one with more light.',
  'no outline': 'The outline of your back was not found in this picture.',
  'outline unsure':
    'The line of your back cannot be told from what is before or behind it: an arm, a chair, a wall of the same colour. Bring your arms forward and use a plain background.',
  hair: 'Hair, a hood or a collar lies over your neck. Tie it up or tuck it in front, or set the base of the neck by hand.',
  'not measured then': 'Plumbline did not measure this when the snapshot was kept.',
};

export const whyUnknown = (reason: UnknownReason): string => SNAPSHOT_REASONS[reason] ?? REASON_SENTENCES[reason];

/** Where a measure means something else than beside a calibration. */
export const SNAPSHOT_MEANINGS: Readonly<Partial<Record<MetricId, string>>> = {
  trunkInclination: 'The line from hips to shoulders, against the plumb line.',
  shoulderTilt: 'The line between your shoulders, against the level. A camera held askew adds to it.',
  headTilt: 'The line between your eyes, against the level. A camera held askew adds to it.',
  sideLean: 'The line from hips to shoulders, against the plumb line.',
};
