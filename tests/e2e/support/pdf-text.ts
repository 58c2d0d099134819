import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF in the order in which it is painted, without positions. It reads only what Chromium writes: plain objects, flate
 * streams, and fonts with a table from glyphs to characters (PDF 32000-1, 9.10.3).
 */
export function textOfPdf(bytes: Uint8Array): string {
  const objects = objectsOf(Buffer.from(bytes));
  const fonts = fontsOf(objects);
  const painted = [...objects.values()].filter(({ stream }) => stream !== null && / T[jJ]/.test(stream));
  return painted.map(({ stream }) => wordsOf(stream ?? '', fonts)).join(' ');
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string | null; // inflated, one character a byte
}

function objectsOf(bytes: Buffer): ReadonlyMap<number, PdfObject> {
  const text = bytes.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const { 1: number, 2: body = '', index } of text.matchAll(/(\d+) 0 obj\b([\s\S]*?)endobj/g)) {
    const begin = /stream\r?\n/.exec(body);
    const dictionary = begin ? body.slice(0, begin.index) : body;
    const length = /\/Length (\d+)/.exec(dictionary)?.[1];
    const from = begin ? index + text.slice(index).indexOf(body) + begin.index + begin[0].length : 0;
    const raw = begin && length ? bytes.subarray(from, from + Number(length)) : null;
    const isFlate = dictionary.includes('/FlateDecode');
    objects.set(Number(number), {
      dictionary,
      stream: raw === null ? null : (isFlate ? inflateSync(raw) : raw).toString('latin1'),
    });
  }
  return objects;
}

type Characters = ReadonlyMap<number, string>; // by glyph

/** The fonts by their names in pages; Chromium uses each name once. */
function fontsOf(objects: ReadonlyMap<number, PdfObject>): ReadonlyMap<string, Characters> {
  const fonts = new Map<string, Characters>();
  for (const { dictionary } of objects.values()) {
    for (const [, name = '', number] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(number))?.dictionary ?? '')?.[1];
      fonts.set(name, charactersOf(objects.get(Number(map))?.stream ?? ''));
    }
  }
  return fonts;
}

const unicode = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');

function charactersOf(map: string): Characters {
  const characters = new Map<number, string>();
  for (const [, lines = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', to = ''] of lines.matchAll(/<(\w+)> *<(\w+)>/g))
      characters.set(Number.parseInt(glyph, 16), unicode(to));
  for (const [, lines = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, low = '', high = '', to = ''] of lines.matchAll(/<(\w+)> *<(\w+)> *<(\w+)>/g)) {
      const [first, last] = [Number.parseInt(low, 16), Number.parseInt(high, 16)];
      const begin = Number.parseInt(to, 16);
      for (let glyph = first; glyph <= last; glyph++) characters.set(glyph, String.fromCharCode(begin + glyph - first));
    }
  return characters;
}

function wordsOf(stream: string, fonts: ReadonlyMap<string, Characters>): string {
  let font: Characters = new Map();
  let words = '';
  for (const [token, name, hex] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\b(?:ET|Td|Tm)\b/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map<number, string>();
    else if (hex !== undefined)
      words += (hex.match(/.{4}/g) ?? []).map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? '').join('');
    else if (token === 'ET') words += ' ';
  }
  return words.replaceAll(/\s+/g, ' ');
}
