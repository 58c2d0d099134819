import type { Chance } from './chance.ts';
import { combine, type Values } from './noise.ts';

/** What the camera could see in one second. */
export type Scene =
  | { readonly what: 'seated'; readonly values: Values; readonly moving: boolean } // moving: the picture changes
  | { readonly what: 'hidden' } // something covers the person
  | { readonly what: 'away' };

/** What a person holds on to besides their own way of sitting; absent: as ever. */
export type Hold = Partial<Values>;

/** What a person does this second; absent or empty: sits well. */
export interface Doing {
  readonly hold?: Hold;
  readonly staying?: boolean; // takes no break
  readonly frozen?: boolean; // shifts once more, and then nothing moves any longer
}

/** Someone at a desk, second by second. */
export interface Person {
  readonly next: (doing?: Doing) => Scene;
}

/**
 * A person who sits well: slouch 0.08-0.18, 52-70 cm from the camera, a shift of 6 deg or more every 2-10 min, a glance down every few
 * minutes, hidden for 10-60 s every 10 min or so, up every hour. Hands and lips change the picture now and then.
 */
export function sitsWell(chance: Chance): Person {
  const { between, share, normal } = chance;
  const seat = between(54, 68); // cm
  const own = { headForwardIndex: between(0, 10), headPitch: between(-2, 6) };
  const soon = (low: number, high: number) => Math.round(between(low, high));

  let posture = settle(null);
  let second = 0;
  let shiftAt = soon(60, 600);
  let glance = { from: soon(60, 400), to: 0, pitch: 0 };
  let hidden = { from: soon(400, 700), to: 0 };
  let away = { from: soon(3300, 3900), to: 0 };
  let movedAt = 0;
  let stiff = false;

  /** A new way of sitting, and not the old one again. */
  function settle(before: Values | null): Values {
    for (;;) {
      const next = combine((metric) => {
        switch (metric) {
          case 'slouch':
            return between(0.08, 0.18);
          case 'viewingDistance':
            return Math.min(70, Math.max(52, seat + 2 * normal()));
          case 'headForwardIndex':
            return own.headForwardIndex + 3 * normal();
          case 'headPitch':
            return own.headPitch + normal();
          case 'shoulderTilt':
            return 0.7 * normal();
          case 'headTilt':
            return 1.2 * normal();
          case 'sideLean':
          case 'trunkTwist':
            return between(-6, 6);
        }
      });
      const far = (metric: 'sideLean' | 'trunkTwist') => Math.abs(next[metric] - (before?.[metric] ?? Infinity)) >= 6;
      if (far('sideLean') || far('trunkTwist')) return next;
    }
  }

  const passes = ({ frozen = false, staying = false }: Doing) => {
    second++;
    if (staying) away.from++;
    if (frozen && !stiff) posture = settle(posture);
    stiff = frozen;
    if (frozen) return;
    if (second >= shiftAt) {
      posture = settle(posture);
      movedAt = second;
      shiftAt = second + soon(120, 600);
    }
    if (second >= glance.from) {
      glance = { from: second + soon(180, 480), to: second + soon(3, 12), pitch: between(30, 50) };
      movedAt = second;
    }
    if (second === glance.to) movedAt = second;
    if (second >= hidden.from) hidden = { from: second + soon(480, 720), to: second + soon(10, 60) };
    if (second >= away.from) {
      away = { from: second + soon(3300, 3900), to: second + soon(240, 480) };
      posture = settle(posture);
    }
  };

  return {
    next(doing = {}) {
      passes(doing);
      const { hold = {}, frozen = false } = doing;
      if (frozen) return { what: 'seated', values: { ...posture, ...hold }, moving: false };
      if (second < away.to) return { what: 'away' };
      if (second < hidden.to) return { what: 'hidden' };
      const headPitch = second < glance.to ? glance.pitch : (hold.headPitch ?? posture.headPitch);
      const moving = second - movedAt < 2 || share() < FIDGETS;
      return { what: 'seated', values: { ...posture, ...hold, headPitch }, moving };
    },
  };
}

/** Share of the seconds in which hands, lips or the head change the picture. */
const FIDGETS = 0.1;
