import { describe, expect, it } from 'vitest';
import { cell, exportMinutes, localTime, exportSnapshots } from '../../../../src/history/backup/csv.ts';
import { METRIC_IDS } from '../../../../src/geometry/metric.ts';
import { STANDING, STANDING_IDS } from '../../../../src/geometry/standing/standing-catalogue.ts';
import { openArchive } from '../../../../src/history/store/archive.ts';
import { openHistory } from '../../../../src/history/store/open.ts';
import { minuteAt } from '../days.ts';
import { MINUTE_CODES, SNAPSHOT_CODES } from '../../../support/table-words.ts';
import { saved } from '../snapshots.ts';
import { TEN, after } from '../support.ts';

describe('a field of the table', () => {
  it.each([
    ['=1+2', "'=1+2"],
    ['+49 30', "'+49 30"],
    ['-x', "'-x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\nx', '"\'\nx"'],
    ['say "a", b', '"say ""a"", b"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    [-5.25, '-5.25'],
    [0, '0'],
    [null, ''],
  ])('%j is written %j: no spreadsheet takes it for a formula', (value, written) => {
    expect(cell(value)).toBe(written);
  });
});

describe('the time of a row', () => {
  it.each([
    [60, '2026-11-22T11:00:00+01:00'],
    [-210, '2026-11-22T06:30:00-03:30'],
    [0, '2026-11-22T10:00:00+00:00'],
  ])('is that of the wall, with its zone: %i min ahead is %s', (offset, written) => {
    expect(localTime(TEN, offset)).toBe(written);
  });
});

describe('the table', () => {
  it('has one row a minute, as many fields in each as in the header, with units', async () => {
    const opened = await openHistory({ sample: true, onFault: (fault) => expect.unreachable(fault.kind) });
    const { history } = opened;
    const metrics = { sideLean: { median: -4.5, spread: 1, seconds: 60 } };
    await history.save({
      minutes: [
        minuteAt(TEN, { offset: 60, seconds: { good: 50, unknown: { dark: 10 } }, metrics }),
        minuteAt((TEN + 60_000) as typeof TEN, { offset: 60, seconds: { away: 60 } }),
      ],
    });
    const text = await (await exportMinutes(openArchive(history.store), MINUTE_CODES)).text();
    const [header, first, second, end] = text.replace('\ufeff', '').split('\r\n');
    expect(header).toMatch(
      /^minute,zone,day,since,good,watch,poor,away,notMeasured,because,load,warnings,cues,shifts,smallShifts,view,desk,/,
    );
    expect(header).toContain(
      ',sideLean median (deg),sideLean spread (deg),sideLean measured (deg),sideLean error (deg),',
    );
    const columns = header?.split(',') ?? [];
    expect(columns).toHaveLength(17 + 4 * METRIC_IDS.length);
    const at = (name: string) => first?.split(',')[columns.indexOf(name)];
    expect(['median', 'spread', 'measured', 'error'].map((column) => at(`sideLean ${column} (deg)`))).toEqual([
      '-4.5',
      '1',
      '60',
      '',
    ]);
    expect(first).toMatch(/^2026-11-22T11:00:00\+01:00,60,2026-11-22,.*,50,0,0,0,10,dark 10,,0,0,0,,front,sitting/);
    expect(first).toContain(',-4.5,1,60,');
    for (const line of [first, second]) expect(line?.split(',')).toHaveLength(columns.length);
    expect(end).toBe('');
  });
});

describe('the table of snapshots', () => {
  it('has one row each, the oldest first, as many fields as the header, and no formula in the note', async () => {
    const note = '=HYPERLINK("http://x")';
    const text = await exportSnapshots(
      [saved('b', { at: after(60), note }), saved('a', { picture: true })],
      SNAPSHOT_CODES,
    ).text();
    const [header, first, second, end] = text.replace('\ufeff', '').split('\r\n');
    expect(header).toMatch(/^taken,view,tags,yaw,/);
    expect(header).toContain(',cva value (deg),cva error (deg),');
    expect(header).toContain(
      ',kyphosisIndex value (1),kyphosisIndex error (1),corrected,picture,note,weightLeft value',
    );
    expect(first).toMatch(/^2026-11-22T11:00:00\+01:00,sideLeft,"standing; before",88,/);
    expect(first).toContain(',48,2.5,');
    expect(first).toMatch(/,0\.11,0\.01,c7,saved,Before the first session,+$/);
    expect(first?.split(',')).toHaveLength(header?.split(',').length ?? 0);
    expect(second).toContain(`,not saved,"'=HYPERLINK(""http://x"")"`);
    expect(end).toBe('');
  });

  it('has the measures of somebody who stands, by the names and units of their catalogue', async () => {
    const standing = {
      weightLeft: { value: 0.62, sigma: 0.05, unit: '1' },
      pelvisShift: { value: -2.5, sigma: 1, unit: 'cm' },
      pelvisTilt: { unknown: 'outline unsure' },
    } as const;
    const text = await exportSnapshots([saved('a', { standing })], SNAPSHOT_CODES).text();
    const [header = '', row = ''] = text.replace('\ufeff', '').split('\r\n');
    const fields = row.split(',');
    const at = (name: string): string | undefined => fields[header.split(',').indexOf(name)];
    expect(at('weightLeft value (1)')).toBe('0.62');
    expect(at('pelvisShift error (cm)')).toBe('1');
    expect(at('pelvisTilt value (deg)')).toBe('');
    expect(at('sway value (cm)')).toBe('');
  });

  it('has a column for every measure of somebody who stands and one for its error, with and without numbers', async () => {
    const standing = Object.fromEntries(
      STANDING_IDS.map((id, index) => [id, { value: index + 1, sigma: 0.5, unit: STANDING[id].unit }]),
    );
    const text = await exportSnapshots(
      [saved('a', { standing }), saved('b', { at: after(60) })],
      SNAPSHOT_CODES,
    ).text();
    const [header = '', ...rows] = text.replace('\ufeff', '').split('\r\n');
    const named = (column: string) =>
      STANDING_IDS.map((id) => header.split(',').indexOf(`${id} ${column} (${STANDING[id].unit})`));
    const columns = named('value');
    expect(named('error')).toEqual(columns.map((at) => at + 1));
    const [full = [], empty = []] = rows.map((row) => row.split(','));
    expect(columns.map((at) => full[at])).toEqual(STANDING_IDS.map((_, index) => String(index + 1)));
    expect(columns.map((at) => full[at + 1])).toEqual(STANDING_IDS.map(() => '0.5'));
    expect(columns.map((at) => empty[at])).toEqual(STANDING_IDS.map(() => ''));
  });
});
