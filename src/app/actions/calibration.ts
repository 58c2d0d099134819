import type { AppActions } from '../../ui/context.ts';
import { carryOut, changeSettings, rereadBaselines, type ActionParts } from './parts.ts';

type CalibrationActions = Pick<
  AppActions,
  'calibrate' | 'retryStep' | 'endCalibration' | 'chooseBaseline' | 'renameBaseline' | 'deleteBaseline'
>;

/** Actions on calibration and baselines. */
export function createCalibrationActions(parts: ActionParts): CalibrationActions {
  const { writers, stored } = parts;
  const { handle } = parts.session;
  return {
    calibrate(ask) {
      writers.calibration.asked(ask.steps);
      handle.send({ type: 'calibrate', ask });
    },
    retryStep: () => handle.send({ type: 'retryCalibrationStep' }),
    endCalibration() {
      writers.calibration.ended();
      handle.send({ type: 'cancelCalibration' });
    },
    chooseBaseline(id) {
      changeSettings(parts, { baselineId: id });
      handle.send({ type: 'baselines', chosen: id });
    },
    renameBaseline: (id, name) =>
      carryOut(parts, async () => {
        await stored.history.renameBaseline(id, name);
        await rereadBaselines(parts);
      }),
    deleteBaseline: (id) =>
      carryOut(parts, async () => {
        await stored.history.deleteBaseline(id);
        await rereadBaselines(parts);
      }),
  };
}
