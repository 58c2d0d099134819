import { strFromU8, unzlibSync } from 'fflate';

/** The contents of one page. */
export interface PrintedPage {
  readonly width: number; // points
  readonly height: number;
  readonly texts: readonly { readonly x: number; readonly y: number }[]; // where runs of text begin, from the lower left corner
}

type Matrix = readonly [number, number, number, number, number, number];

/** PDF 32000-1, 8.3.4: `a` is applied first. */
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

interface PdfObject {
  readonly head: string;
  readonly body: () => string; // of its stream
}

/** The objects of a file written by Chromium: not nested, streams deflated or plain. */
function objectsOf(pdf: Uint8Array): ReadonlyMap<string, PdfObject> {
  const text = strFromU8(pdf, true);
  const objects = new Map<string, PdfObject>();
  for (const found of text.matchAll(/(?<number>\d+) 0 obj\s*(?<head><<[\s\S]*?>>)\s*(?:stream\r?\n|endobj)/g)) {
    const { number = '', head = '' } = found.groups ?? {};
    const from = found.index + found[0].length;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const body = () => {
      const bytes = pdf.subarray(from, from + length);
      return strFromU8(head.includes('/FlateDecode') ? unzlibSync(bytes) : bytes, true);
    };
    objects.set(number, { head, body });
  }
  return objects;
}

const TOKEN = /\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]*>|\/[^\s[\]<>()/]+|[[\]]|[^\s[\]<>()/]+/g;

/** Every page of a printed document. */
export function pagesOf(pdf: Uint8Array): readonly PrintedPage[] {
  const objects = objectsOf(pdf);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return pages.map(({ head }) => {
    const [, , width = 0, height = 0] =
      /\/MediaBox \[([^\]]*)\]/.exec(head)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '');
    return { width, height, texts: content === undefined ? [] : textsIn(content.body(), head, objects, UNMOVED) };
  });
}

const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** The texts of a page, and of the drawings (form XObjects) that it places: a chart's numbers are in one. */
function textsIn(
  content: string,
  head: string,
  objects: ReadonlyMap<string, PdfObject>,
  placed: Matrix,
): PrintedPage['texts'] {
  let matrix = placed;
  let line = UNMOVED;
  const saved: Matrix[] = [];
  const operands: string[] = [];
  const texts: { x: number; y: number }[] = [];
  const given = (): Matrix => {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.slice(-6).map(Number);
    return [a, b, c, d, e, f];
  };
  for (const [token] of content.matchAll(TOKEN)) {
    if (/^[-+.\d(<[\]/]/.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'q') saved.push(matrix);
    else if (token === 'Q') matrix = saved.pop() ?? matrix;
    else if (token === 'cm') matrix = times(given(), matrix);
    else if (token === 'Tm') line = given();
    else if (token === 'Tj' || token === 'TJ') {
      const [, , , , x, y] = times(line, matrix);
      texts.push({ x, y });
    } else if (token === 'Do') {
      const drawing = objects.get(new RegExp(`${operands.at(-1) ?? ''} (\\d+) 0 R`).exec(head)?.[1] ?? '');
      if (drawing?.head.includes('/Subtype /Form') === true) {
        texts.push(...textsIn(drawing.body(), drawing.head, objects, matrix));
      }
    }
    operands.length = 0;
  }
  return texts;
}
