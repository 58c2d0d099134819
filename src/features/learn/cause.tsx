import type { CausePart } from '../../ui/route.ts';
import { CAUSE_REFERENCES } from './references.ts';
import { Certainty, Coverage, Part } from './part.tsx';
import { text } from './text.ts';
import { BodyDrawing, CHAIR, DESK, type BodyFigure, PoseDrawing, StateDrawing } from '../../ui/components/drawings.tsx';
import { Joined } from '../../ui/components/text-parts.tsx';

/** One cause: what happens, what is watched and what is not, what to do, how certain that is. */
export function Cause({ part }: { readonly part: CausePart }) {
  const cause = text.causes[part];
  const { sources, links } = CAUSE_REFERENCES[part];
  return (
    <Part part={part} picture={<CauseDrawing part={part} />}>
      {cause.text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p class="learn-try">
        <Joined first={<b>{text.part.help}</b>} second={cause.help} />
      </p>
      <Coverage watches={cause.watches} blind={cause.blind} />
      <Certainty statement={cause.sure} sources={sources} />
      {links.length > 0 && (
        <p class="learn-links">
          {links.map(({ label, to }) => (
            <a key={to} href={to}>
              {label}
            </a>
          ))}
        </p>
      )}
    </Part>
  );
}

const GROUND = 'M52 208h116';

const FIGURES: Readonly<Partial<Record<CausePart, BodyFigure>>> = {
  'sudden-movement': {
    head: [152, 98],
    limbs: 'M88 130 78 166 80 202M92 130 104 164 100 202',
    torso: 'M88 126C88 104 104 90 122 88',
    neck: 'M130 88 140 93',
    arms: 'M122 94 132 126 138 150',
    hint: 'M66 82C70 58 86 42 110 40M98 30l13 10-11 12M64 116l-14-4M66 104l-12-10',
    furniture: `${GROUND}M122 162h40v44h-40z`,
  },
  'too-much-curve': {
    head: [110, 34],
    limbs: 'M98 132 108 166 100 202',
    torso: 'M98 128C128 112 84 98 104 76',
    neck: 'M104 66 108 48',
    arms: 'M102 80 100 108 112 132',
    hint: 'M76 70C56 88 100 110 78 138',
    plumb: 'M106 6v200',
    furniture: GROUND,
  },
  'too-little-curve': {
    head: [124, 40],
    limbs: 'M100 130 102 166 100 202',
    torso: 'M100 128V76',
    neck: 'M102 68 116 52',
    arms: 'M102 80 106 110 118 130',
    hint: 'M78 72v64M142 38h22M156 31l9 7-9 7',
    plumb: 'M106 6v200',
    furniture: GROUND,
  },
  inactivity: {
    head: [88, 36],
    limbs: 'M78 150 134 152 134 196 150 196',
    torso: 'M78 148C70 126 76 100 80 82',
    neck: 'M82 72 86 48',
    arms: 'M82 84 92 120 128 116',
    hint: 'M24 18a24 24 0 1 0 .1 0M24 28v15l9 6',
    furniture: CHAIR + DESK,
  },
  'one-side': {
    head: [104, 36],
    limbs: 'M112 134 116 168 114 202M94 134 82 168 66 200',
    torso: 'M104 128C112 110 106 94 102 80',
    neck: 'M102 68 104 50',
    arms: 'M92 84 78 110 92 128M114 80 130 106 128 136',
    hint: 'M152 128v52M142 170l10 11 10-11',
    plumb: 'M104 6v200',
    furniture: GROUND,
  },
  'plumb-line': {
    head: [106, 36],
    limbs: 'M116 130 110 166 102 202',
    torso: 'M116 128C120 110 96 98 98 78',
    neck: 'M98 68 104 50',
    arms: 'M98 82 90 110 100 134',
    hint: 'M134 128h22M148 120l9 8-9 8M78 86H56M64 78l-9 8 9 8',
    plumb: 'M104 6v200',
    furniture: GROUND,
  },
};

/** The drawing beside a cause: a body, a glass of water or a bowl. */
function CauseDrawing({ part }: { readonly part: CausePart }) {
  if (part === 'posture') return <PoseDrawing step="slump" />;
  if (part === 'water') return <Glass />;
  const figure = FIGURES[part];
  return figure === undefined ? <Bowl /> : <BodyDrawing body={figure} />;
}

const Glass = () => (
  <StateDrawing>
    <path class="ink" d="M66 30 76 134h48l10-104" />
    <path class="accent" d="M71 72c10-7 19 7 29 0s19 7 29 0" />
    <path class="accent-fill" d="M150 40c5 7 8 11 8 15a8 8 0 0 1-16 0c0-4 3-8 8-15Z" />
  </StateDrawing>
);

const Bowl = () => (
  <StateDrawing>
    <path class="ink" d="M44 84h112c0 30-22 50-56 50S44 114 44 84ZM78 142h44" />
    <path class="ink" d="M66 84c-4-20 8-34 26-34 6 0 10 2 14 6" />
    <path class="accent" d="M104 84c0-26 14-44 42-46-2 24-12 42-30 46" />
    <path class="accent-thin" d="M112 78c8-14 16-22 24-28" />
  </StateDrawing>
);
