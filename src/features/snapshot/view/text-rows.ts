import { locale } from '../../../ui/language.ts';

/** Marks that open: a row does not end with one. */
const OPENS = /[([{«‹“‘„（［「『《〈]\s*$/u;

/** Where a row may end: after a word with what follows it. Japanese and Chinese have no spaces between words. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(locale(), { granularity: 'word' }).segment(text)) {
    const last = found.at(-1);
    if (last === undefined || (isWordLike && !OPENS.test(last))) found.push(segment);
    else if (OPENS.test(segment) && /\s$/u.test(last)) found.push(segment);
    else found[found.length - 1] = last + segment;
  }
  return found;
}

/** Breaks a text into rows of which each fits; a word alone may be too long. For drawings, which break no lines by themselves. */
export function rowsOf(text: string, fits: (row: string) => boolean): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const piece of pieces(text)) {
    if (row !== '' && !fits((row + piece).trimEnd())) {
      rows.push(row.trimEnd());
      row = piece;
    } else row += piece;
  }
  return row === '' ? rows : [...rows, row.trimEnd()];
}
