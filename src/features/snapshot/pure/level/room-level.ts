import { degrees, type Degrees } from '../../../../base/units.ts';
import type { UprightLine } from './upright-lines.ts';

/** How far a picture is turned against the upright edges of the room. */
export interface RoomLevel {
  readonly roll: Degrees; // clockwise positive: what the picture has to be turned back by
  readonly sigma: Degrees;
}

/**
 * Upright edges of a room lean in step with their place across the picture, because a camera that looks up or down makes them
 * converge: tilt = roll + slope * x. Likelihoods are in nats. [H, lab: rooms]
 */
const FIT = {
  most: { roll: 40, slope: 32 }, // deg, deg per longer side: a lens of 75 degrees that looks up or down by 25
  step: { roll: 0.5, slope: 4 },
  usual: { roll: 5, slope: 14 }, // one standard deviation of what people hold; larger rolls are rare, but happen
  near: 1.2, // deg, one standard deviation of a plumb edge
  unit: 0.15, // longer sides of edge that are worth one observation
  longest: 0.4, // of one edge that counts
  stray: 0.05, // likelihood of an edge that is not plumb, beside one that is
  support: 0.4, // longer sides of edges that must agree
  apart: 4, // deg, from where it is another roll
  sure: 4, // nats that the best roll must be ahead of any other
  sigma: { least: 1, most: 2 }, // deg: furniture is not plumb to less, and less sure is no answer
} as const;

interface Candidate {
  readonly roll: number;
  readonly slope: number;
  readonly nats: number;
}

const lengthOf = ({ length }: UprightLine): number => Math.min(length, FIT.longest);
const offOf = ({ tilt, x }: UprightLine, roll: number, slope: number): number => (tilt - roll - slope * x) / FIT.near;

function natsOf(lines: readonly UprightLine[], roll: number, slope: number): number {
  const prior = 2 * Math.log(1 + (roll / FIT.usual.roll) ** 2) + (slope / FIT.usual.slope) ** 2 / 2;
  return lines.reduce((sum, line) => {
    const off = offOf(line, roll, slope);
    return sum + (lengthOf(line) / FIT.unit) * Math.log(1 + Math.exp((-off * off) / 2) / FIT.stray);
  }, -prior);
}

/** For each roll the slope that suits it best. */
function candidates(lines: readonly UprightLine[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let roll = -FIT.most.roll; roll <= FIT.most.roll; roll += FIT.step.roll) {
    let best: Candidate = { roll, slope: 0, nats: -Infinity };
    for (let slope = -FIT.most.slope; slope <= FIT.most.slope; slope += FIT.step.slope) {
      const nats = natsOf(lines, roll, slope);
      if (nats > best.nats) best = { roll, slope, nats };
    }
    found.push(best);
  }
  return found;
}

/** Null: too few edges agree, or another roll is as likely. */
export function roomLevel(lines: readonly UprightLine[]): RoomLevel | null {
  const found = candidates(lines);
  const best = found.reduce((a, b) => (b.nats > a.nats ? b : a));
  const others = found.filter(({ roll }) => Math.abs(roll - best.roll) >= FIT.apart);
  if (others.some(({ nats }) => nats > best.nats - FIT.sure)) return null;
  const agreeing = lines.filter((line) => Math.abs(offOf(line, best.roll, best.slope)) <= 2);
  if (agreeing.reduce((sum, line) => sum + lengthOf(line), 0) < FIT.support) return null;
  const level = refined(agreeing);
  return level.sigma > FIT.sigma.most ? null : level;
}

/**
 * A straight line through the tilts by least squares. What cameras usually look up or down by bounds the slope where all edges stand
 * on one side; sigma says how much of the roll that leaves open.
 */
function refined(lines: readonly UprightLine[]): RoomLevel {
  let [w, wx, wt, wxx, wxt] = [0, 0, 0, (FIT.near / FIT.usual.slope) ** 2, 0];
  for (const line of lines) {
    const weight = lengthOf(line) / FIT.unit;
    w += weight;
    wx += weight * line.x;
    wt += weight * line.tilt;
    wxx += weight * line.x * line.x;
    wxt += weight * line.x * line.tilt;
  }
  const inside = w * wxx - wx * wx;
  const roll = (wxx * wt - wx * wxt) / inside;
  return { roll: degrees(roll), sigma: degrees(Math.hypot(FIT.sigma.least, FIT.near * Math.sqrt(wxx / inside))) };
}
