import { initialLiveness, stepLiveness } from '../../camera/pure/liveness.ts';
import { changedShare, FINE, isDark, meanLight, toThumbnail, type Thumbnail } from '../../camera/pure/thumbnail.ts';
import type { CapturedFrame } from '../../camera/worker/frame-source.ts';
import { millis, type Millis } from '../../base/units.ts';
import { withoutOutline, type Sighting } from '../../pose/pose.ts';
import {
  initialOutlinePacing,
  isOutlineDue,
  type OutlinePurpose,
  initialPacing,
  recordFrame,
  recordRun,
  networksFor,
  timeToNext,
} from '../pacing.ts';
import { bustArea } from '../person-area.ts';
import type { Instant } from '../pipeline.ts';
import type { Engine } from './engine.ts';

/** A picture counts as changed when at least this share of its cells changed: a nod at arm's length changes about ten cells. [H] */
const CHANGED_SHARE = 0.008;

/** Network runs before WebGL is tried, so that it does not happen while the page starts or during a calibration. [H] */
const SETTLED_RUNS = 60;

export interface AnalysisOptions {
  readonly eager: boolean; // analyse every picture, for a calibration or a guided reset
  readonly doubt: boolean; // the points of the last reading were not trusted
  readonly outline: OutlinePurpose | null; // why the outline is wanted now and then; null: not wanted
  readonly face: boolean; // whether the turn of the head is wanted
}

export interface FrameAnalyser {
  /**
   * Analyses one frame. Runs the networks only when pacing asks for it; otherwise the last result is repeated. The pose carries the
   * silhouette when it was wanted and due. Closes the frame on every path.
   */
  analyse(frame: CapturedFrame, how: AnalysisOptions): Promise<Instant>;
  /** Interval between the start of this frame and the next. `at`: epoch. `isPressed`: the machine has no power to spare. */
  timeToNext(at: Millis, eager: boolean, isPressed: boolean): Millis;
  /** Forgets the last picture. Call it after a gap in the frames. */
  reset(): void;
}

export function createFrameAnalyser(engine: Engine): FrameAnalyser {
  let pacing = initialPacing();
  let seen: { readonly thumbnail: Thumbnail; readonly sighting: Sighting } | null = null;

  let outlined = initialOutlinePacing();
  let outlineFails = false; // its network could not be loaded or run: watching goes on without outlines

  let runs = 0;
  let liveness = initialLiveness();

  /** Nobody instead of a picture on the wall. The next run then looks for somebody anew, instead of following the picture. */
  const unlessPicture = (sighting: Sighting, frame: CapturedFrame): Sighting => {
    if (sighting.kind === 'nobody') return sighting;
    liveness = stepLiveness(liveness, frame.at, toThumbnail(frame.picture(), FINE), bustArea(sighting.pose));
    if (!liveness.picture) return sighting;
    engine.estimator.reset();
    return { kind: 'nobody', at: frame.at };
  };

  const runNetworks = async (frame: CapturedFrame, presence: boolean, face: boolean): Promise<Sighting> => {
    const picture = frame.picture();
    const began = performance.now();
    const sighting = await engine.estimate(picture, frame.at, { presence, silhouette: false, face });
    pacing = recordRun(pacing, frame.at, millis(performance.now() - began), presence, sighting.kind === 'person');
    if (++runs === SETTLED_RUNS) await engine.improve(picture);
    const lit = sighting.kind === 'person' ? withLight(sighting, meanLight(frame.thumbnail)) : sighting;
    seen = { thumbnail: frame.thumbnail, sighting: lit };
    return lit;
  };

  /** Runs all networks, with the silhouette. Null when that fails. Its cost is paced separately. */
  const runWithOutline = async (frame: CapturedFrame): Promise<Sighting | null> => {
    const began = performance.now();
    const request = { presence: true, silhouette: true };
    const sighting = await engine.estimate(frame.picture(), frame.at, request).catch(() => null);
    outlined = { at: frame.at, cost: millis(performance.now() - began) };
    outlineFails = sighting === null;
    if (sighting === null) return null;
    pacing = recordRun(pacing, frame.at, pacing.cost, true, sighting.kind === 'person');
    const lit = sighting.kind === 'person' ? withLight(sighting, meanLight(frame.thumbnail)) : sighting;
    seen = { thumbnail: frame.thumbnail, sighting: lit.kind === 'person' ? dropOutline(lit) : lit };
    return lit;
  };

  return {
    async analyse(frame, { eager, doubt, outline, face }) {
      try {
        if (isDark(frame.thumbnail)) {
          seen = null;
          return { kind: 'blind', at: frame.at, reason: 'dark' };
        }
        const changed = !seen || changedShare(seen.thumbnail, frame.thumbnail) >= CHANGED_SHARE;
        pacing = recordFrame(pacing, frame.at, changed);
        const due = outline !== null && !outlineFails && pacing.someone && isOutlineDue(outlined, frame.at, outline);
        const withOutline = due ? await runWithOutline(frame) : null;
        if (withOutline !== null) return unlessPicture(withOutline, frame);
        const { network, presence } = networksFor(pacing, frame.at, eager, doubt);
        // An unchanged picture repeats the last result: the same points at a new instant.
        return unlessPicture(
          seen && !network ? repeatedAt(seen.sighting, frame.at) : await runNetworks(frame, presence, face),
          frame,
        );
      } finally {
        frame.close();
      }
    },
    timeToNext: (at, eager, isPressed) => timeToNext(pacing, at, eager, isPressed),
    reset() {
      seen = null;
      liveness = initialLiveness();
      pacing = { ...initialPacing(), cost: pacing.cost };
      engine.estimator.reset();
    },
  };
}

const withLight = ({ kind, pose }: Extract<Sighting, { kind: 'person' }>, light: number): Sighting => ({
  kind,
  pose: { ...pose, light },
});

const dropOutline = ({ kind, pose }: Extract<Sighting, { kind: 'person' }>): Sighting => ({
  kind,
  pose: withoutOutline(pose),
});

const repeatedAt = (sighting: Sighting, at: Millis): Sighting =>
  sighting.kind === 'person' ? { kind: 'person', pose: { ...sighting.pose, at } } : { kind: 'nobody', at };
