import type { Refusal } from '../../monitor/protocol.ts';
import { text } from './text.ts';

const SENTENCES: Readonly<Partial<Record<Refusal, string>>> = text.refusals;

/** Why a step was refused, and what to do. */
export const sayRefusal = (fault: Refusal): string => SENTENCES[fault] ?? text.refusals.other;
