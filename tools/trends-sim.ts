import { parseArgs } from 'node:util';
import { COMPARED, falseRates, power } from './trends/rates.ts';

const HELP = `npm run trends-sim -- [--people N] [--json]
  How often the trends claim something of people without any effect, and how often they find one that is there.
  --people  simulated people of each kind (2000)
  --first   seed of the first of them (1)`;

/** The most that may be told of an effect that is not there, and the least that must be found. */
const TARGET = { falseRate: 0.05, power: 0.8 } as const;
const WORSE = 0.2; // of measured time, after 15:00
const FOUR_WEEKS = 28; // days

/** Exit status: 1 if a target was missed. */
export function main(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: 'string', default: '2000' },
      first: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const people = Number(values.people);
  if (!Number.isSafeInteger(people) || people < 1) throw new RangeError('--people: expected a number of people');
  const first = Number(values.first);
  if (!Number.isSafeInteger(first)) throw new RangeError('--first: expected a whole number');
  const rates = falseRates(people, first);
  const found = power(people, WORSE, FOUR_WEEKS, first);
  if (values.json) console.log(JSON.stringify({ ...rates, found }));
  else {
    for (const range of COMPARED) {
      const kinds = Object.entries(rates.kinds[range]).map(([kind, count]) => `${kind} ${count}`);
      const share = ((100 * rates.any[range]) / people).toFixed(2);
      console.log(`without effect, ${range.padEnd(7)} ${share} % told of something (at most 5)  ${kinds.join(', ')}`);
    }
    console.log(
      `20 points worse after 15:00, four weeks: ${((100 * found) / people).toFixed(1)} % found (at least 80)`,
    );
  }
  const isMissed = COMPARED.some((range) => rates.any[range] > TARGET.falseRate * people);
  return isMissed || found < TARGET.power * people ? 1 : 0;
}
