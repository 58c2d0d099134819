/** One number beside what it should be. */
export interface Figure {
  readonly name: string;
  readonly value: number; // NaN: nothing to tell it by
  readonly unit: 'ratio' | 'share' | 'deg'; // shares 0-1
  readonly target: { readonly than: '>=' | '<='; readonly value: number } | null;
}

export interface Row {
  readonly what: string;
  readonly whom: 'rendered' | 'real';
  readonly looks?: string; // 'live' or 'snapshot'
  readonly n: number; // pictures
  readonly figures: readonly Figure[];
  readonly worst: readonly string[]; // pictures to look at, by id; at most ten
}

export const figure = (
  name: string,
  value: number,
  unit: Figure['unit'],
  than: '>=' | '<=' = '>=',
  target: number | null = null,
): Figure => ({ name, value, unit, target: target === null ? null : { than, value: target } });

export const isMet = ({ value, target }: Figure): boolean | null =>
  target === null || Number.isNaN(value) ? null : target.than === '>=' ? value >= target.value : value <= target.value;

const said = (value: number, unit: Figure['unit']): string => {
  if (Number.isNaN(value)) return '-';
  if (unit === 'share') return `${(100 * value).toFixed(0)} %`;
  return unit === 'deg' ? `${value.toFixed(1)} deg` : value.toFixed(3);
};

const figureText = (one: Figure): string => {
  const { name, value, unit, target } = one;
  const aim =
    target === null ? '' : ` (${target.than} ${said(target.value, unit)}${isMet(one) === true ? ', met' : ''})`;
  return `${name} ${said(value, unit)}${aim}`;
};

/** Rows of cells, the first their head. */
export const rowTable = (rows: readonly Row[]): readonly (readonly string[])[] => [
  ['what', 'people', 'looks', 'n', 'figures (target)'],
  ...rows.map(({ what, whom, looks, n, figures }) => [
    what,
    whom,
    looks ?? '',
    String(n),
    figures.map(figureText).join('; '),
  ]),
];

/** One line for each row that has pictures to look at. */
export const worstLines = (rows: readonly Row[]): readonly string[] =>
  rows
    .filter(({ worst }) => worst.length > 0)
    .map(
      ({ what, whom, looks, worst }) =>
        `${what} (${whom}${looks === undefined ? '' : `, ${looks}`}): ${worst.join(', ')}`,
    );
