import { describe, expect, it } from 'vitest';
import { measure } from '../../src/geometry/measure.ts';
import { isSide } from '../../src/geometry/reading.ts';
import { facingOf } from '../../src/geometry/view.ts';
import { calibrate } from '../../tools/analyze/calibrate.ts';
import { look, type Looked } from '../../tools/analyze/look.ts';
import { POSTURE_MEASURES, toldBy } from '../../tools/lab/posture-measures.ts';
import { openPose } from '../../tools/node/pose.ts';
import { labJson, labPath } from '../support/lab.ts';

interface Real {
  readonly files: readonly { readonly file: string; readonly group?: string; readonly label: string }[];
}

/** A real man bowed over his knees, by each of his own uprights from the same side: poor, every picture. */
describe.each([
  ['as the camera looks', false],
  ['as a snapshot is looked at', true],
])('hunched, %s', (_, snapshot) => {
  it('is poor in every picture by every calibration, and upright is not', async () => {
    const { files } = await labJson<Real>('real/index.json');
    const estimator = await openPose({ snapshot });
    try {
      const seen = async (file: string): Promise<Extract<Looked, { kind: 'person' }>> => {
        const looked = await look(estimator, labPath(`real/${file}`), snapshot);
        if (looked.kind !== 'person') throw new Error(`${file}: ${looked.kind}`);
        return looked;
      };
      const own = files.filter(
        ({ group, file, label }) => group === 'nv' && (label === 'upright' || /hunch/.test(file)),
      );
      const looks = await Promise.all(own.map(async (one) => ({ ...one, looked: await seen(one.file) })));
      const told: { pair: string; hunched: boolean; band: string | null }[] = [];
      for (const by of looks.filter(({ label }) => label === 'upright')) {
        const { baseline } = calibrate([by.looked], 'auto');
        if (baseline === null || !isSide(baseline.view)) throw new Error(`${by.file}: no calibration`);
        for (const { file, label, looked } of looks)
          if (facingOf(looked.pose).view === baseline.view) {
            const { band } = toldBy(POSTURE_MEASURES, measure(looked.pose, baseline));
            told.push({ pair: `${file} by ${by.file}`, hunched: label !== 'upright', band });
          }
      }
      const hunched = told.filter((one) => one.hunched);
      expect(hunched.length).toBeGreaterThanOrEqual(6);
      expect(hunched.filter(({ band }) => band !== 'poor')).toEqual([]);
      expect(told.filter((one) => !one.hunched && one.band !== 'normal')).toEqual([]);
    } finally {
      estimator.dispose();
    }
  });
});
