// Draws the PNG icons of the web manifest from public/icons/mark.svg. Run once after the mark changes; its results are committed.
//   node scripts/make-icons.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { createCanvas, loadImage } from '@napi-rs/canvas';

const folder = new URL('../public/icons/', import.meta.url);
const PAPER = '#fffdf9'; // background of the mark
const INK = '#26211b'; // colour of its line
const LINE = 2.5 / 64; // width of the line, as a share of the mark's side

/** `share`: of the side that the mark fills. In a maskable icon that is the middle 80 %, because the system crops the icon to its own shape. */
const ICONS = [
  { name: 'mark-192.png', side: 192, share: 1 },
  { name: 'mark-512.png', side: 512, share: 1 },
  { name: 'mark-maskable-512.png', side: 512, share: 0.8 },
  { name: 'mark-touch-180.png', side: 180, share: 0.9 },
];

const svg = await readFile(new URL('mark.svg', folder), 'utf8');
for (const { name, side, share } of ICONS) {
  const mark = await loadImage(Buffer.from(svg.replace('<svg ', `<svg width="${side}" height="${side}" `)));
  const canvas = createCanvas(side, side);
  const context = canvas.getContext('2d');
  if (share < 1) {
    context.fillStyle = PAPER;
    context.fillRect(0, 0, side, side);
    context.fillStyle = INK; // the line begins at the edge of the icon
    context.fillRect((side - LINE * side * share) / 2, 0, LINE * side * share, side / 2);
  }
  const drawn = side * share;
  const edge = (side - drawn) / 2;
  context.drawImage(mark, edge, edge, drawn, drawn);
  await writeFile(new URL(name, folder), await canvas.encode('png'));
}
