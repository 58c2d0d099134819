import { text } from '../text.ts';

// Until every folder has its catalogue: use `text` of src/ui/text.ts instead.
export const { metrics: MEASURES, bands: BAND_NAMES, views: VIEW_NAMES, reasons: REASONS } = text;
export const REASON_SENTENCES = text.reasonSentences;
