import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { text } from '../../../src/features/settings/text.ts';
import { bytesInWords } from '../../../src/ui/format/numbers.ts';
import { show, type Shown } from '../../ui-gallery/show.ts';

let shown: Shown | null = null;
afterEach(() => shown?.close());

const { used, persisted, notPersisted, clearedUnvisited } = text.data;
const size = used({ size: bytesInWords(3_412_000) });

test.each([
  { bytes: 3_412_000, keeps: true, said: [size, persisted], not: [notPersisted, clearedUnvisited] },
  { bytes: 3_412_000, keeps: false, said: [size, notPersisted, clearedUnvisited], not: [persisted] },
  { bytes: null, keeps: true, said: [persisted], not: [notPersisted, clearedUnvisited] },
  { bytes: null, keeps: false, said: [notPersisted, clearedUnvisited], not: [persisted] },
])('settings say whether the browser may clear what is kept: $bytes bytes, kept: $keeps', async (one) => {
  shown = await show('settings', 'light');
  const data = page.getByRole('region', { name: text.data.title });
  await expect.element(data).toBeVisible();
  shown.state.data.storage.value = { bytes: one.bytes, persisted: one.keeps };
  for (const sentence of one.said) await expect.element(data).toHaveTextContent(sentence);
  for (const sentence of one.not) await expect.element(data).not.toHaveTextContent(sentence);
});
