import { locale } from '../language.ts';

const LIST = new Intl.ListFormat(locale(), { type: 'unit' });

/** 'neck angle, trunk lean, side lean'. */
export const listInBrief = (names: Iterable<string>): string => LIST.format(names);
