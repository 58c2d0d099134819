import { catalogue } from '../../ui/language.ts';
import en from './messages/en.json';

export const text = catalogue('diary', en);
