import { text } from '../../../src/features/trends/text.ts';

/** The title of the table of what happened, without its count. */
export const HAPPENED = text.tables.happened({ count: 1 }).replace(' (1)', '');
