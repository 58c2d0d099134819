import { catalogue } from '../language.ts';
import en from './messages/en.json';

export const text = catalogue('profiles', en);
