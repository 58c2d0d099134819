import { afterEach, describe, expect, test, vi } from 'vitest';
import { METRIC_IDS } from '../../../src/geometry/metric.ts';
import type { DayKey } from '../../../src/history/records/calendar.ts';
import { openArchive } from '../../../src/history/store/archive.ts';
import { openHistory } from '../../../src/history/store/open.ts';
import { exportMinutes, exportSnapshots } from '../../../src/history/backup/csv.ts';
import { minuteAt } from '../history/days.ts';
import { saved } from '../history/snapshots.ts';
import { TEN } from '../history/support.ts';

/** A page in a language: modules with text are loaded anew. */
function speak(language: string): void {
  vi.resetModules();
  vi.stubGlobal('document', { documentElement: {} });
  vi.stubGlobal('localStorage', { getItem: () => language });
  vi.stubGlobal('navigator', { languages: [language] });
}

afterEach(() => vi.unstubAllGlobals());

async function minuteTable(language: string): Promise<readonly (readonly string[])[]> {
  speak(language);
  const { minuteWords } = await import('../../../src/ui/tables/table-words.ts');
  const { tableFormat } = await import('../../../src/ui/format/region.ts');
  const { history } = await openHistory({ sample: true, onFault: (fault) => expect.unreachable(fault.kind) });
  const seconds = { good: 40, unknown: { dark: 10, paused: 9.5 } };
  await history.save({ minutes: [minuteAt(TEN, { seconds, view: 'sideLeft', desk: 'standing' })] });
  return rowsOf(await exportMinutes(openArchive(history.store), minuteWords, tableFormat()));
}

async function snapshotTable(language: string): Promise<readonly (readonly string[])[]> {
  speak(language);
  const { loadMessages } = await import('../../../src/ui/language.ts');
  await loadMessages('snapshot');
  const { snapshotWords } = await import('../../../src/features/snapshot/saved/snapshot-words.ts');
  const { tableFormat } = await import('../../../src/ui/format/region.ts');
  const one = saved('a', { day: '2026-11-22' as DayKey, note: '' });
  return rowsOf(exportSnapshots([one], snapshotWords, tableFormat()));
}

/** Fields of a table, those with quotation marks without them. */
async function rowsOf(table: Blob): Promise<readonly (readonly string[])[]> {
  const [head = '', ...lines] = (await table.text()).replace('\ufeff', '').split('\r\n').slice(0, -1);
  const separator = head.includes(';') ? ';' : ',';
  const field = new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g');
  return [head, ...lines].map((line) => [...line.matchAll(field)].map(([, quoted, plain]) => quoted ?? plain ?? ''));
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-Hans', 'ar'];

describe.each(LANGUAGES)('tables in %s', (language) => {
  test.each([
    ['minutes', minuteTable],
    ['snapshots', snapshotTable],
  ])('%s: every column has a name of its own and a field in each row', async (_, tableIn) => {
    const [head = [], row] = await tableIn(language);
    expect(new Set(head).size).toBe(head.length);
    expect(head.filter((name) => name.trim() === '')).toEqual([]);
    expect(row).toHaveLength(head.length);
    expect([...head, ...(row ?? [])].join('')).not.toMatch(/[\u200f\u2066-\u2069]/);
  });

  test('the id of a measure stands beside its name, so that it is found in any language', async () => {
    const [minutes = []] = await minuteTable(language);
    const [snapshots = []] = await snapshotTable(language);
    for (const id of METRIC_IDS) {
      expect(minutes.filter((name) => name.includes(` [${id}]`))).toHaveLength(4);
      expect(snapshots.filter((name) => name.includes(` [${id}]`))).toHaveLength(2);
    }
    for (const id of ['kyphosisIndex', 'weightLeft'])
      expect(snapshots.filter((name) => name.includes(` [${id}]`))).toHaveLength(2);
  });
});

test.each([
  ['en', ['minute (local time with zone)', 'side view, your left', 'standing', 'too dark: 10; paused: 9.5']],
  [
    'de',
    ['Minute (Ortszeit mit Zeitzone)', 'Seitenansicht, Ihre linke Seite', 'stehend', 'zu dunkel: 10; angehalten: 9,5'],
  ],
  ['ja', ['分（現地時刻、時差つき）', '側面（左側）', '立位', '暗すぎる：10; 一時停止中：9.5']],
  ['ar', ['الدقيقة (التوقيت المحلي مع المنطقة الزمنية)', 'من الجانب، يسارك', 'وقوف', 'مظلم جدًا: 10; متوقف مؤقتًا: 9.5']],
])('the minutes in %s', async (language, [minute, view, desk, because]) => {
  const [head = [], row = []] = await minuteTable(language);
  expect([head[0], row[15], row[16], row[9]]).toEqual([minute, view, desk, because]);
});

test.each([
  ['en', 'Neck angle [cva]: value (deg)', '48', 'standing; before', 'base of the neck (C7)', 'no'],
  ['de', 'Nackenwinkel [cva]: Wert (°)', '48', 'stehend; vorher', 'Halsansatz (C7)', 'nein'],
  ['ar', 'زاوية الرقبة [cva]: القيمة (°)', '48', 'وقوف; قبل', 'قاعدة الرقبة (C7)', 'لا'],
])('the snapshots in %s', async (language, cva, value, tags, corrected, picture) => {
  const [head = [], row = []] = await snapshotTable(language);
  const end = head.findIndex((name) => name.includes('[weightLeft]'));
  expect([row[head.indexOf(cva)], row[2], row[end - 3], row[end - 2]]).toEqual([value, tags, corrected, picture]);
});
