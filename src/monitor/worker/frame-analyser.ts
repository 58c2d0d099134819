import { changedShare, isDark, meanLight, type Thumbnail } from '../../camera/pure/thumbnail.ts';
import type { CapturedFrame } from '../../camera/worker/frame-source.ts';
import { millis, type Millis } from '../../base/units.ts';
import { withoutOutline, type Sighting } from '../../pose/pose.ts';
import { defaults as freshOutline, isDue, type OutlineWish } from '../outline-pacing.ts';
import { defaults, looked, ran, spend, wait } from '../pacing.ts';
import type { Instant } from '../pipeline.ts';
import type { Engine } from './engine.ts';

/** A picture counts as changed from this share of its cells on: a nod of a head at arm's length moves about ten. [H] */
const CHANGED_SHARE = 0.008;

/** Network runs before the graphics hardware may compete: not while the page starts or somebody is calibrated. [H] */
const SETTLED_RUNS = 60;

export interface Look {
  readonly eager: boolean; // a calibration wants every picture analysed
  readonly doubt: boolean; // the last reading could not trust its points
  readonly outline: OutlineWish | null; // the person's outline is wanted now and then; null: it is not
}

export interface Looker {
  /** What the picture shows; its pose carries the outline when that was wanted and due. Runs the networks only where the picture is worth it; closes the grab on every path. */
  look(grab: CapturedFrame, how: Look): Promise<Instant>;
  /** How long to wait before the next look. */
  wait(at: Millis, eager: boolean): Millis;
  /** Forget the last picture: after a gap nothing of it is to be carried on. */
  reset(): void;
}

export function createLooker(engine: Engine): Looker {
  let pacing = defaults();
  let seen: { readonly thumbnail: Thumbnail; readonly sighting: Sighting } | null = null;

  let outlined = freshOutline();
  let outlineFails = false; // its network could not be had: watching goes on without it

  let runs = 0;

  const analyse = async (grab: CapturedFrame, presence: boolean): Promise<Sighting> => {
    const picture = grab.picture();
    const began = performance.now();
    const sighting = await engine.estimate(picture, grab.at, { presence, silhouette: false });
    pacing = ran(pacing, grab.at, millis(performance.now() - began), presence, sighting.kind === 'person');
    if (++runs === SETTLED_RUNS) await engine.improve(picture);
    const lit = sighting.kind === 'person' ? inLight(sighting, meanLight(grab.thumbnail)) : sighting;
    seen = { thumbnail: grab.thumbnail, sighting: lit };
    return lit;
  };

  /** The same with the outline, null when that cannot be had. It looks for people too, and its cost is counted apart. */
  const analyseOutline = async (grab: CapturedFrame): Promise<Sighting | null> => {
    const began = performance.now();
    const ask = { presence: true, silhouette: true };
    const sighting = await engine.estimate(grab.picture(), grab.at, ask).catch(() => null);
    outlined = { at: grab.at, cost: millis(performance.now() - began) };
    outlineFails = sighting === null;
    if (sighting === null) return null;
    pacing = ran(pacing, grab.at, pacing.cost, true, sighting.kind === 'person');
    const lit = sighting.kind === 'person' ? inLight(sighting, meanLight(grab.thumbnail)) : sighting;
    seen = { thumbnail: grab.thumbnail, sighting: lit.kind === 'person' ? light(lit) : lit };
    return lit;
  };

  return {
    async look(grab, { eager, doubt, outline }) {
      try {
        if (isDark(grab.thumbnail)) {
          seen = null;
          return { kind: 'blind', at: grab.at, reason: 'dark' };
        }
        const changed = !seen || changedShare(seen.thumbnail, grab.thumbnail) >= CHANGED_SHARE;
        pacing = looked(pacing, grab.at, changed);
        const isOutlineDue = outline !== null && !outlineFails && pacing.someone && isDue(outlined, grab.at, outline);
        const withOutline = isOutlineDue ? await analyseOutline(grab) : null;
        if (withOutline !== null) return withOutline;
        const { network, presence } = spend(pacing, grab.at, eager, doubt);
        // An unchanged picture shows what the last one showed: the same points at a new instant.
        return seen && !network ? again(seen.sighting, grab.at) : await analyse(grab, presence);
      } finally {
        grab.close();
      }
    },
    wait: (at, eager) => wait(pacing, at, eager),
    reset() {
      seen = null;
      pacing = { ...defaults(), cost: pacing.cost };
      engine.estimator.reset();
    },
  };
}

const inLight = ({ kind, pose }: Extract<Sighting, { kind: 'person' }>, light: number): Sighting => ({
  kind,
  pose: { ...pose, light },
});

const light = ({ kind, pose }: Extract<Sighting, { kind: 'person' }>): Sighting => ({
  kind,
  pose: withoutOutline(pose),
});

const again = (sighting: Sighting, at: Millis): Sighting =>
  sighting.kind === 'person' ? { kind: 'person', pose: { ...sighting.pose, at } } : { kind: 'nobody', at };
