import type { ExerciseId } from '../../alerts/reminders/reminder-settings.ts';
import { BodyDrawing, type BodyFigure } from '../components/drawings.tsx';

const FLOOR = 'M56 206h108';

/** Standing figures: from the side for exercises of the back, from the front for exercises of the arms. */
const FIGURES: Readonly<Record<ExerciseId, Omit<BodyFigure, 'furniture'>>> = {
  stand: {
    head: [112, 34],
    limbs: 'M106 128 104 164 106 200M106 128 112 164 110 200',
    torso: 'M106 124C102 106 106 88 108 76',
    neck: 'M109 68 111 48',
    arms: 'M108 78 114 106 120 126',
    hint: 'M164 128V56M154 66l10-11 10 11',
  },
  reach: {
    head: [110, 62],
    limbs: 'M104 142 98 172 96 202M116 142 122 172 124 202',
    torso: 'M110 136V104',
    neck: 'M110 90V78',
    arms: 'M100 98 82 66 88 26M120 98 138 66 132 26',
    hint: 'M168 84V30M158 40l10-11 10 11',
  },
  leanBack: {
    head: [86, 44],
    limbs: 'M108 134 108 168 110 202M108 134 114 168 114 202',
    torso: 'M108 130C112 110 104 94 98 82',
    neck: 'M96 74 88 58',
    arms: 'M98 86 80 106 104 122',
    hint: 'M146 52c-14-14-30-18-46-18M112 24l-13 10 13 10',
  },
  chinTuck: {
    head: [104, 62],
    limbs: 'M100 168 160 172 160 206',
    torso: 'M98 164C92 144 96 124 98 112',
    neck: 'M100 100 102 78',
    arms: 'M100 116 110 144 142 142',
    hint: 'M166 62h-34M145 51l-13 11 13 11',
  },
  shoulderRolls: {
    head: [110, 60],
    limbs: 'M102 152 88 174 88 204M118 152 132 174 132 204',
    torso: 'M110 148V112',
    neck: 'M110 96V78',
    arms: 'M98 104 86 130 92 154M122 104 134 130 128 154',
    hint: 'M62 104c-8-16 8-30 22-22M158 104c8-16-8-30-22-22M66 82l16-2 3 15M154 82l-16-2-3 15',
  },
};

/** The drawing of one exercise: the pose, and the direction of the movement. */
export const ExerciseDrawing = ({ id }: { readonly id: ExerciseId }) => (
  <BodyDrawing body={{ ...FIGURES[id], furniture: FLOOR, spread: true }} room="20 8 180 204" />
);
