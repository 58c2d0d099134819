import { expect, test } from 'vitest';
import { inSteps } from '../../e2e/engines/begin-again.ts';

class Lost extends Error {}

/** Three steps whose failures, one for each time that something is done, come in this order; null: it goes well. */
function three(failures: Readonly<Record<string, readonly (Error | null)[]>>) {
  const did: string[] = [];
  const left = new Map(Object.entries(failures).map(([name, all]) => [name, [...all]]));
  const act = (name: string) => () => {
    did.push(name);
    const failure = left.get(name)?.shift() ?? null;
    return failure ? Promise.reject(failure) : Promise.resolve();
  };
  const names = ['one', 'two', 'three'];
  const again = (why: string) => did.push(`again, ${why}`);
  const { begin, run } = inSteps(names.map(act), {
    begin: act('begin'),
    end: act('end'),
    isLost: (failure) => failure instanceof Lost,
    again,
  });
  return { did, begin, run: (index: number) => run(index, names[index] ?? '') };
}

test('nothing is done twice when nothing is lost', async () => {
  const { did, begin, run } = three({});
  await begin();
  for (const index of [0, 1, 2]) await run(index);
  expect(did).toEqual(['begin', 'one', 'two', 'three']);
});

test('what is lost begins once more, up to where it was', async () => {
  const { did, begin, run } = three({ two: [new Lost('gone')] });
  await begin();
  for (const index of [0, 1, 2]) await run(index);
  expect(did).toEqual(['begin', 'one', 'two', 'again, two: Error: gone', 'end', 'begin', 'one', 'two', 'three']);
});

test('it may be lost at its beginning', async () => {
  const { did, begin, run } = three({ begin: [new Lost('gone')] });
  await begin();
  await run(0);
  expect(did).toEqual(['begin', 'again, at the beginning: Error: gone', 'end', 'begin', 'one']);
});

test('an expectation that fails stays failed', async () => {
  const { did, begin, run } = three({ one: [new Error('expected 1, got 2')] });
  await begin();
  await expect(run(0)).rejects.toThrow('expected 1, got 2');
  expect(did).toEqual(['begin', 'one']);
});

test('so does one that fails after the new beginning', async () => {
  const { did, begin, run } = three({ one: [null, new Error('expected 1, got 2')], two: [new Lost('gone')] });
  await begin();
  await run(0);
  await expect(run(1)).rejects.toThrow('expected 1, got 2');
  expect(did).toEqual(['begin', 'one', 'two', 'again, two: Error: gone', 'end', 'begin', 'one']);
});

test('what is lost a second time fails', async () => {
  const { did, begin, run } = three({ one: [new Lost('gone')], three: [new Lost('gone again')] });
  await begin();
  await run(0);
  await run(1);
  await expect(run(2)).rejects.toThrow('gone again');
  expect(did.filter((what) => what === 'begin')).toHaveLength(2);
});
