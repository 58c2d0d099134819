import { isMeasured } from '../../../geometry/metric.ts';
import type { ProfileMetrics } from '../../../geometry/profile-metrics.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { findingsIn, measureInWords, whenInFull, kindInWords } from '../view/saved-format.ts';
import { viewBoxAround, type ViewBox, linesOf, pathOf, plumbPath } from '../view/lines.ts';
import { usualRange } from '../view/norm-texts.ts';
import { middleOf } from '../pure/saved/skeleton-points.ts';
import { rowsOf } from '../view/text-rows.ts';
import { text as shared } from '../../../ui/text.ts';
import { supportForNorms } from '../pure/saved/measures.ts';
import { text } from '../text.ts';

/** The drawing, px. */
const SIZE = { width: 1600, height: 1200 } as const;
const FIGURE = { x: 60, y: 60, width: 700, height: 1080 } as const;
const TEXT = { x: 820, right: 1540, top: 110, foot: 1060 } as const;
const ROW = 140; // px, a measure with its range
/** Colours of paper in every theme: the picture is made to be sent on. */
const INK = {
  paper: '#fffdf9',
  ground: '#f3eee5',
  ink: '#26211b',
  soft: '#63594e',
  line: '#e2d9cb',
  plumb: '#1b5568',
  thoracic: '#b45f06',
  lumbar: '#1f6fa8',
  halo: '#fffdf9',
} as const;
const SANS = '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", system-ui, sans-serif';
const SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, Georgia, serif';

export interface ReportDrawing {
  readonly snapshot: SavedSnapshot;
  readonly picture: Blob | null; // null: the lines alone
  readonly heading: string; // '': the usual one
  readonly profile: ProfileMetrics;
}

/** Lines, picture if wanted, and the numbers, as one PNG. Rejects where the browser cannot draw. */
export async function drawReport({ snapshot, picture, heading, profile }: ReportDrawing): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE.width;
  canvas.height = SIZE.height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('expected a canvas that can be drawn on');
  context.fillStyle = INK.paper;
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  await drawFigure(context, snapshot, picture);
  drawText(context, snapshot, heading, profile);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('expected a picture of the canvas');
  return blob;
}

/** Fits `box` into the room of the figure; returns pixels of the drawing per pixel of the picture. */
function place(context: CanvasRenderingContext2D, box: ViewBox): number {
  const scale = Math.min(FIGURE.width / box.width, FIGURE.height / box.height);
  const x = FIGURE.x + (FIGURE.width - scale * box.width) / 2;
  const y = FIGURE.y + (FIGURE.height - scale * box.height) / 2;
  context.setTransform(scale, 0, 0, scale, x - scale * box.x, y - scale * box.y);
  return scale;
}

async function drawFigure(
  context: CanvasRenderingContext2D,
  { skeleton }: SavedSnapshot,
  picture: Blob | null,
): Promise<void> {
  context.save();
  context.beginPath();
  context.roundRect(FIGURE.x, FIGURE.y, FIGURE.width, FIGURE.height, 20);
  context.fillStyle = INK.ground;
  context.fill();
  context.clip();
  const scale = place(context, viewBoxAround([skeleton]));
  if (picture !== null) {
    const bitmap = await createImageBitmap(picture);
    context.drawImage(bitmap, 0, 0, skeleton.width, skeleton.height);
    bitmap.close();
  }
  const { bones, back, plumb } = linesOf(skeleton);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const stroke = (path: string, colour: string, width: number, dash: readonly number[] = []) => {
    for (const [style, wide] of [
      [INK.halo, width + 3],
      [colour, width],
    ] as const) {
      context.strokeStyle = style;
      context.lineWidth = wide / scale;
      context.setLineDash(style === colour ? dash.map((length) => length / scale) : []);
      context.stroke(new Path2D(path));
    }
  };
  if (plumb !== null) stroke(plumbPath(plumb, plumb.top), INK.plumb, 2.5, [4, 9]);
  const [ears, shoulders] = [middleOf(skeleton.points, 'ear'), middleOf(skeleton.points, 'shoulder')];
  const neck = ears && shoulders ? pathOf([ears, shoulders]) : '';
  stroke(bones.map(pathOf).join('') + neck, INK.soft, 3);
  for (const { part, spots } of back) {
    const colour = part === 'rest' ? INK.soft : INK[part];
    stroke(pathOf(spots), colour, part === 'rest' ? 3 : 6, part === 'lumbar' ? [14, 9] : []);
  }
  context.restore();
}

function drawText(
  context: CanvasRenderingContext2D,
  snapshot: SavedSnapshot,
  heading: string,
  profile: ProfileMetrics,
): void {
  let y: number = TEXT.top;
  const width = TEXT.right - TEXT.x;
  // A canvas outside of the page has no direction of its own.
  const rightToLeft = document.documentElement.dir === 'rtl';
  context.direction = rightToLeft ? 'rtl' : 'ltr';
  context.textAlign = 'start';
  const start = rightToLeft ? TEXT.right : TEXT.x;
  const write = (text: string, font: string, colour: string, step: number) => {
    context.font = font;
    context.fillStyle = colour;
    for (const row of rowsOf(text, (row) => context.measureText(row).width <= width)) {
      context.fillText(row, start, y);
      y += step;
    }
  };
  write(heading === '' ? text.report.title : heading, `600 46px ${SERIF}`, INK.ink, 56);
  write(whenInFull(snapshot), `26px ${SANS}`, INK.soft, 36);
  write(kindInWords(snapshot), `26px ${SANS}`, INK.soft, 36);
  y += 44;
  const support = supportForNorms(snapshot);
  const measured = findingsIn(snapshot, profile).filter(({ measure }) => isMeasured(measure));
  // Rows are closer where there are many measures.
  const room = Math.min(1, (TEXT.foot - y) / (measured.length * ROW));
  for (const { id, measure } of measured) {
    const range = usualRange(id, support, profile);
    write(shared.metrics[id].name, `26px ${SANS}`, INK.soft, 46 * room);
    write(measureInWords(id, measure), `600 42px ${SANS}`, INK.ink, 38 * room);
    write(range === null ? ' ' : text.report.png.range({ range: range.text }), `22px ${SANS}`, INK.soft, 56 * room);
  }
  y = TEXT.foot;
  write(text.report.png.smallPrint, `20px ${SANS}`, INK.soft, 27);
}
