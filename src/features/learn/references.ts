import type { CausePart } from '../../ui/route.ts';
import { text } from './text.ts';

/** Publications and standards that the page rests on; docs/metrics.md says where each is used. */
export type SourceId = keyof typeof text.sources;

interface CauseReferences {
  readonly sources: readonly SourceId[];
  readonly links: readonly { readonly label: string; readonly to: string }[]; // inside the app
}

const { causes } = text;

/** What each cause rests on, and where in the app it goes on. */
export const CAUSE_REFERENCES: Readonly<Record<CausePart, CauseReferences>> = {
  'sudden-movement': { sources: [], links: [{ label: causes['sudden-movement'].links.day, to: '#/trends/day' }] },
  posture: {
    sources: ['mahmoud', 'oakley', 'iso'],
    links: [
      { label: causes.posture.links.calibrate, to: '#/calibrate' },
      { label: causes.posture.links.snapshot, to: '#/snapshot' },
    ],
  },
  'too-much-curve': {
    sources: ['langTapia', 'greendale'],
    links: [{ label: causes['too-much-curve'].links.snapshot, to: '#/snapshot' }],
  },
  'too-little-curve': {
    sources: ['langTapia', 'oakley', 'titcomb'],
    links: [{ label: causes['too-little-curve'].links.snapshot, to: '#/snapshot' }],
  },
  inactivity: {
    sources: ['waongenngarm', 'channak', 'akkarakittichoke', 'deCarvalho', 'mclean', 'hse'],
    links: [
      { label: causes.inactivity.links.breaks, to: '#/settings/breaks' },
      { label: causes.inactivity.links.week, to: '#/trends/week' },
    ],
  },
  'one-side': { sources: ['iso'], links: [{ label: causes['one-side'].links.month, to: '#/trends/month' }] },
  'plumb-line': {
    sources: ['deLeva', 'kendall', 'standingWork'],
    links: [{ label: causes['plumb-line'].links.snapshot, to: '#/snapshot' }],
  },
  water: { sources: [], links: [{ label: causes.water.links.breaks, to: '#/settings/breaks' }] },
  food: { sources: [], links: [] },
};

export const TIPPING_POINT_SOURCES: readonly SourceId[] = ['mcgill', 'solomonow'];
