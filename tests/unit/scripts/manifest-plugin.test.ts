import { expect, test } from 'vitest';
import * as v from 'valibot';
import { manifests, manifestTexts } from '../../../scripts/lib/manifest-plugin.mjs';
import { catalogueFiles } from '../../../scripts/lib/message-files.mjs';
import { ROOT } from '../../../scripts/lib/project.mjs';

const manifestSchema = v.looseObject({
  start_url: v.string(),
  lang: v.string(),
  dir: v.string(),
  description: v.string(),
});

/** The files that the build writes, by name. */
function written() {
  const files = new Map<string, v.InferOutput<typeof manifestSchema>>();
  const { generateBundle } = manifests({ start_url: './', lang: 'en' });
  if (typeof generateBundle !== 'function') throw new Error('expected the plugin to write files');
  const emitFile = ({ fileName, source }: { readonly fileName: string; readonly source: string }): void =>
    void files.set(fileName, v.parse(manifestSchema, JSON.parse(source)));
  Reflect.apply(generateBundle, { emitFile }, []);
  return files;
}

test('every language but English has a manifest of its own, and it is one app', () => {
  const languages = new Set(catalogueFiles(ROOT).map((file) => /(?<tag>[\w-]+)\.json$/.exec(file)?.groups?.['tag']));
  languages.delete('en');
  const files = written();
  expect([...files.keys()].toSorted()).toEqual([...languages].map((tag) => `manifest.${tag}.webmanifest`).toSorted());
  // Without an id, one app is what starts at one address. An id would be the same at every path of a host.
  for (const { start_url: start, id } of files.values()) expect([start, id]).toEqual(['./', undefined]);
  const descriptions = [...files.values()].map(({ description }) => description);
  expect(new Set([...descriptions, manifestTexts()['en']?.description]).size).toBe(languages.size + 1);
});

test('Arabic is written from right to left, German is not', () => {
  const files = written();
  expect(files.get('manifest.ar.webmanifest')).toMatchObject({ lang: 'ar', dir: 'rtl' });
  expect(files.get('manifest.de.webmanifest')).toMatchObject({ lang: 'de', dir: 'ltr' });
});
