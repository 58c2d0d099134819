import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { deflateSync, strToU8 } from 'fflate';
import { unpackYear, type PackedDay, type PackedYear } from '../src/history/sample/sample-format.ts';
import { liveDay } from './sample-year/lived-day.ts';
import { packDay } from './sample-year/packed-day.ts';

const USAGE = `npm run --silent sample-year -- [--from WEEK] [--weeks N]
  Lives the sample's year through the reducers of alerts, breaks and minutes, and writes src/history/sample/sample-year.json.
  --from   the first week to live anew (0); the others stay as they are
  --weeks  how many (54, all of them)`;

export const FILE = 'src/history/sample/sample-year.json';
export const WEEKS = 54; // a year and a little, the last one running
/** The last weeks keep their minutes; of the days before there is what they came to: as after 'delete older minutes'. */
export const WITH_MINUTES = 2; // weeks

export const isWithMinutes = (index: number): boolean => index >= 7 * (WEEKS - WITH_MINUTES);

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      from: { type: 'string', default: '0' },
      weeks: { type: 'string', default: `${WEEKS}` },
      help: { type: 'boolean', default: false },
    },
  });
  const [from, count] = [Number(values.from), Number(values.weeks)];
  if (values.help || !Number.isSafeInteger(from) || !Number.isSafeInteger(count) || from < 0 || count < 1) {
    console.error(USAGE);
    return values.help ? 0 : 2;
  }
  const to = Math.min(WEEKS, from + count);
  const known = await writtenYear();
  const lived: PackedDay[] = [];
  for (let index = 7 * from; index < 7 * to; index += 1) {
    const day = liveDay(index);
    const packed = day && packDay(day, isWithMinutes(index));
    if (packed) lived.push(packed);
    if (index % 7 === 6) console.error(`week ${Math.floor(index / 7)} lived`);
  }
  const kept = known.filter(({ index }) => index < 7 * from || index >= 7 * to);
  await write({ weeks: WEEKS, days: [...kept, ...lived].toSorted((a, b) => a.index - b.index) });
  return 0;
}

async function writtenYear(): Promise<readonly PackedDay[]> {
  const text = await readFile(FILE, 'utf8').catch(() => null);
  if (text === null) return [];
  return unpackYear((JSON.parse(text) as { readonly deflated: string }).deflated).days;
}

async function write(year: PackedYear): Promise<void> {
  const bytes = deflateSync(strToU8(JSON.stringify(year)), { level: 9 });
  await writeFile(FILE, `${JSON.stringify({ deflated: Buffer.from(bytes).toString('base64') }, null, 2)}\n`);
  console.error(`${year.days.length} days, ${bytes.length} bytes deflated`);
}
