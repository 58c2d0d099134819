import type { Turn } from '../pure/guide/advice.ts';
import { text } from '../text.ts';

const AMOUNTS = { 15: '15', 30: '30', 60: 'other' } as const satisfies Readonly<Record<Turn['by'], string>>;

/** 'Turn about 30° to your left', shown and spoken. */
export const turnText = ({ way, by }: Turn): string => text.capture.turn[way]({ by: AMOUNTS[by] });
